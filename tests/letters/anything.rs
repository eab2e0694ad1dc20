//! Whatever is asked.

use nhip::views::letters::Prefer;
use nhip::views::letters::fit;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::buffer::Cell;
use ratatui::layout::Rect;

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9:.,+/% -]{0,12}",
        "([A-ZĐƯƠÂa-zạếữợđ0-9]{1,8}[ ,?]{0,2}){0,12}",
        "\\PC{0,40}",
        ".{0,20}",
        "([ạ-ỹ]{1,6} ){0,80}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_drawn_outside(
        text in any_text(),
        (width, height) in (0_u16..260, 0_u16..80),
        (x, y, wide, high) in (0_u16..30, 0_u16..20, 0_u16..250, 0_u16..70),
        lines in 0_usize..5,
        largest in any::<bool>(),
        light in any::<bool>(),
    ) {
        let prefer = if largest { Prefer::LargestLetters } else { Prefer::FewestLines };
        if let Some(set) = fit(&text, width, height, lines, prefer) {
            prop_assert!(set.width <= width && set.height <= height && set.lines() <= lines);
            prop_assert!(set.rows() >= 5);
            let screen = Rect::new(0, 0, 200, 60);
            let mut buf = Buffer::filled(screen, Cell::new("x"));
            let area = Rect::new(x, y, wide, high);
            let theme = Theme::of(if light { ThemeName::Light } else { ThemeName::None });
            set.draw(area, &mut buf, theme.title, theme);
            let may = Rect::new(x, y, set.width, set.height).intersection(area);
            for at in screen.positions().filter(|at| !may.contains(*at)) {
                prop_assert_eq!(&buf[at], &Cell::new("x"));
            }
        }
    }
}
