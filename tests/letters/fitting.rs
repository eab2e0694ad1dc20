//! Which setting is chosen.

use nhip::views::letters::Family;
use nhip::views::letters::Prefer;
use nhip::views::letters::fit;

use super::at;
use super::drawn;

const TITLE: &str = "GIẢI ĐÁP Ý KIẾN THẢO LUẬN";

#[test]
fn a_title_is_as_large_as_it_fits_on_one_line() {
    let chosen = |width, height| {
        let set = fit(TITLE, width, height, 3, Prefer::FewestLines).expect("it fits");
        (set.rows(), set.lines())
    };
    assert_eq!(chosen(80, 24), (8, 1));
    assert_eq!(chosen(100, 30), (9, 1));
    assert_eq!(chosen(160, 45), (8, 1));
    assert_eq!(chosen(200, 56), (10, 1));
    assert_eq!(chosen(240, 67), (13, 1));
}

#[test]
fn what_does_not_fit_on_one_line_is_broken_at_words() {
    let set = fit("Việc nào chưa đạt, vì sao?", 100, 40, 2, Prefer::FewestLines).expect("two lines fit");
    assert_eq!(set.lines(), 1, "{set:?}");
    let set = fit("Việc nào của quý này chưa đạt, vì sao?", 84, 40, 2, Prefer::FewestLines).expect("two lines fit");
    assert_eq!(set.lines(), 2);
    assert!(set.width <= 84);
    assert!(fit("Nghiêngnghiêngnghiêngnghiêngnghiêng", 60, 60, 4, Prefer::FewestLines).is_none(), "a word stays whole");
}

#[test]
fn the_largest_letters_take_more_lines() {
    let few = fit(TITLE, 160, 45, 3, Prefer::FewestLines).expect("it fits");
    let large = fit(TITLE, 160, 45, 3, Prefer::LargestLetters).expect("it fits");
    assert!(large.rows() > few.rows() && large.lines() > few.lines());
    assert!(large.width <= 160 && large.height <= 45);
}

#[test]
fn under_eight_rows_only_digits_are_large() {
    for prefer in [Prefer::FewestLines, Prefer::LargestLetters] {
        assert!(fit("an", 240, 7, 3, prefer).is_none());
        assert!(fit("4 phút", 240, 7, 3, prefer).is_none());
        assert!(fit("an", 240, 8, 3, prefer).is_some());
        assert_eq!(fit("12:34", 240, 7, 1, prefer).map(|set| (set.rows(), set.height)), Some((7, 7)));
        assert_eq!(fit("12:34", 240, 5, 1, prefer).map(|set| (set.rows(), set.height)), Some((5, 5)));
        assert!(fit("12:34", 240, 4, 1, prefer).is_none());
    }
}

#[test]
fn a_text_with_a_letter_that_has_no_shape_is_not_large_at_all() {
    for text in ["漢字", "Nguyễn 漢", "a\u{301}\u{323}\u{301}", "x\u{323}", "tab\u{7}", "😀", "", " ", "\u{a0}"]
    {
        assert!(fit(text, 240, 67, 3, Prefer::FewestLines).is_none(), "{text:?}");
    }
}

#[test]
fn a_clock_does_not_move_while_it_ticks() {
    for (width, height) in [(80, 24), (120, 36), (240, 67), (44, 5)] {
        let size = |text: &str| {
            fit(text, width, height, 1, Prefer::FewestLines).map(|set| (set.width, set.height, set.rows()))
        };
        for digit in '0'..='9' {
            for next in '0'..='9' {
                assert_eq!(size(&format!("{digit}{next}:{next}{digit}")), size("00:00"));
                assert_eq!(size(&format!("+{digit}:{next}{digit}")), size("+0:00"));
            }
        }
    }
}

#[test]
fn a_digit_that_stays_is_drawn_where_it_was() {
    for rows in [5, 8, 26] {
        let right_half = |text: &str| {
            let set = at(text, Family::Digits, rows);
            let skip = usize::from(set.width) / 2 + 2;
            drawn(&set).iter().map(|row| row.chars().skip(skip).collect()).collect::<Vec<String>>()
        };
        assert_eq!(right_half("11:34"), right_half("48:34"));
    }
}

#[test]
fn lines_stand_on_one_grid() {
    // The second line has neither marks above nor tails, and still keeps its distance.
    let alike = fit("Ẩn Ẩn", 40, 40, 2, Prefer::LargestLetters).expect("it fits");
    let other = fit("Ẩn nn", 40, 40, 2, Prefer::LargestLetters).expect("it fits");
    assert_eq!((alike.lines(), alike.height), (2, other.height));
}
