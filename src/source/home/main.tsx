import '../../browser/trusted-types.ts';
import { newsroomKey } from '/newsroom.js';
import { chooseLanguage, loadWords } from '../../browser/i18n/index.ts';

const words = await loadWords(chooseLanguage(location.pathname, navigator.languages));
document.title = words.page.title + String(newsroomKey === null);
