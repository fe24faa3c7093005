// Whether a bare line speaks like a caption.

const opening = /^(?:位于|图为|正在|俯瞰|航拍|夜色中的|晨曦中的|整治后的|改造后的|建设中的|修缮后的)/;
const inside = /(?:正在|正忙着|在(?:查看|参观|体验|采摘|劳作|检查|调试|演示|讲解|排练|表演|施工|作业|直播|练习|学习|比赛)|现场(?:图)?$|效果图$|一角$|全景$|外景$|航拍$|合影$|合影留念$|留影$|掠影$|实景$|夜景$|鸟瞰图?$|中奋力|的场景$|的身影$|试走|接受采访)/;

/** True for 位于…的…, …正在测试, …施工现场 and their like. */
export function isCaptionLike(text: string): boolean {
  return text.length >= 4 && text.length <= 60 && (opening.test(text) || inside.test(text));
}
