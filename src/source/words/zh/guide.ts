/**
 * Simplified Chinese. No native reader has checked this translation yet; the page says so above, below and on every sheet
 * of paper (`page.unchecked` in pages.ts). English names of settings stand beside the Chinese ones: not every device speaks Chinese.
 */
import type { GuideWords } from '../../guide/guide-words.ts';
import { advice } from './guide-advice.ts';
import { ways } from './guide-ways.ts';

export const guide: GuideWords = {
  heading: '如何安全地提供信息',
  lead: '没有哪种方法是完全安全的，也没有人需要这里的全部内容。先想想谁可能会找您：这决定了什么才重要。',
  how: '不用着急。您随时可以停下，阅读本页不会向编辑部的任何人发送任何东西。',
  contents: '目录',
  open: '这些做法防不住什么',
  see: '相关内容：',
  back: '返回目录',
  leaving: '在本页上，“离开本站”是一个普通链接：按浏览器的“后退”会回到这里。如果可能有人会看，请关闭窗口。',
  paper: '每个主题可打印在一张纸上。不要在工作单位打印，也不要把纸放在会被发现的地方。',

  topics: { ...ways, ...advice },
};
