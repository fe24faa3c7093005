// Area codes whose local numbers have eight digits, as commonly known; not checked against the ministry's numbering plan, so a code that is in neither list may have seven or eight.
export const eightDigitAreas: ReadonlySet<string> = new Set(
  '010 020 021 022 023 024 025 027 028 029 0311 0371 0379 0377 0411 0431 0432 0451 0510 0511 0512 0513 0514 0515 0516 0517 0518 0519 0523 0527 0531 0532 0551 0571 0573 0574 0575 0576 0577 0579 0591 0595 0731 0755 0757 0769 0771 0791 0898'.split(' '),
);

/** Area codes whose local numbers have seven digits, as commonly known. */
export const sevenDigitAreas: ReadonlySet<string> = new Set('0570 0572 0578 0580 0592 0593 0594 0596 0597 0598 0599'.split(' '));

/** Endings of internet names by which a wrong mark inside one is told from a comma behind one. */
export const nameEndings: ReadonlySet<string> = new Set('cn com net org gov edu com.cn net.cn org.cn gov.cn edu.cn cc top xyz info biz vip shop site online tech'.split(' '));
