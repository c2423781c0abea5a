/** Puts the cursor into a form's first field; whoever was quicker than the dialog's opening keeps the field they are in. */
export function focusFirstField(form: HTMLFormElement | null): void {
  if (form?.contains(document.activeElement) === false) form.querySelector<HTMLElement>('input, textarea')?.focus()
}
