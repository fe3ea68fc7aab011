/** Simplified Chinese. No native reader has checked this translation yet. */
import type { LostWords } from '../en/lost.ts';

export const lost: LostWords = {
  heading: '没有这个页面',
  text: '网址可能输错了、被截断了，或者已经过时。这里有这些页面：',
  home: '首页',
  homeWhat: '我们是谁，写之前要检查什么',
  tipWhat: '给我们的记者写信的表单',
  guideWhat: '如何安全地联系记者，通过这里或不通过本站',
  directoryWhat: '不需要脚本：记者的姓名，以及联系他们的其他方式',
};
