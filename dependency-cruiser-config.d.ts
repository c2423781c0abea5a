declare module '*/.dependency-cruiser.js' {
  const ruleSet: { forbidden: object[]; options: object }
  export default ruleSet
}
