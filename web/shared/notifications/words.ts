import { addWords } from '../../i18n/i18n.ts'
import { en, zh } from './messages.ts'

// Whatever shows notifications imports this, so that their words are there on the desk and on the phone.
addWords('notifications', { zh, en })
