/** Why a question about the incident is asked, said beside it. */
export const whyStep = '用来看哪个环节容易出事，好定培训和提示；没有问清选“未定”。';
export const whyPlaceKind = '用来看哪类地方容易出事，好安排警力和装备；没有问清选“未定”。';
