//! The closing screen as it is drawn, in both languages at two sizes.

use nhip::action::key::Key;
use nhip::meeting::agenda::Language;

use crate::kept::is_as_kept;

#[test]
fn the_closing_screen_is_drawn_as_it_was_looked_at() {
    for (language, name) in [(Language::Vi, "vi"), (Language::En, "en")] {
        let mut seat = super::closed_in(language);
        is_as_kept("closing", &format!("closed_{name}"), &seat.view());
        seat.keys(&[Key::F(3)]);
        super::written(&mut seat, &["Bien ban.docx"]);
        seat.console.ticked(vec!["report".to_owned()]);
        is_as_kept("closing", &format!("papers_{name}"), &seat.view());
        seat.wait_ms(60_000).keys(&[Key::F(4)]);
        super::sticks(&mut seat, &["KINGSTON", "SANDISK 32GB"]);
        is_as_kept("closing", &format!("stick_{name}"), &seat.view());
    }
}
