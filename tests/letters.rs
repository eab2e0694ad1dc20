//! Words and digits in large letters.

use nhip::views::letters::Prefer;
use nhip::views::letters::fit;

#[test]
fn a_title_stands_on_one_line_as_large_as_it_fits() {
    let title = "GIẢI ĐÁP Ý KIẾN THẢO LUẬN";
    let large = fit(title, 200, 56, 3, Prefer::FewestLines).expect("it fits");
    assert_eq!((large.rows(), large.lines()), (10, 1));
    assert!(fit("漢字", 200, 56, 3, Prefer::FewestLines).is_none());
}
