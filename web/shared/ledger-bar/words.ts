import { addWords } from '../../i18n/i18n.ts'
import { en, zh } from './messages.ts'

// Imported for what it does: whoever draws a ledger has its words.
addWords('ledger', { zh, en })
