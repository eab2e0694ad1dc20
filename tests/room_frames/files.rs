//! Every moment at three sizes, in both languages and three themes, as files that a person can read; `NHIP_FRAMES=write` writes them anew.

use nhip::meeting::agenda::Language;
use nhip::views::look::Look;
use nhip::views::look::Only;
use nhip::views::theme::ThemeName;

use super::LANGUAGES;
use super::frame;
use super::frame_with;
use super::pictures::pictures;

/// Compares with the file of that name.
fn compare(name: &str, text: &str) -> Result<(), String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frames").join(format!("{name}.txt"));
    if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
        std::fs::write(&path, text).map_err(|fault| fault.to_string())?;
        return Ok(());
    }
    let want = std::fs::read_to_string(&path).map_err(|fault| format!("{name}: {fault}"))?;
    if want == text {
        return Ok(());
    }
    let first = want.lines().zip(text.lines()).position(|(one, other)| one != other).unwrap_or(0);
    let around = |text: &str| text.lines().skip(first.saturating_sub(2)).take(6).collect::<Vec<_>>().join("\n");
    Err(format!(
        "{name} is drawn differently at line {}:\n{}\nthe file has:\n{}",
        first + 1,
        around(text),
        around(&want)
    ))
}

fn hold(faults: impl IntoIterator<Item = Result<(), String>>) {
    let faults: Vec<String> = faults.into_iter().filter_map(Result::err).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn every_moment_at(width: u16, height: u16) {
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        let name = if lang == Language::Vi { "vi" } else { "en" };
        for theme in ThemeName::ALL {
            let mut all = String::new();
            for (picture, view) in pictures(lang) {
                all.push_str(&["=== ", picture, "\n", &frame(&view, width, height, theme)].concat());
            }
            faults.push(compare(&format!("room_{name}_{width}x{height}_{}", theme.id()), &all));
        }
    }
    hold(faults);
}

#[test]
fn every_moment_has_its_picture_at_80x24() {
    every_moment_at(80, 24);
}

#[test]
fn every_moment_has_its_picture_at_120x36() {
    every_moment_at(120, 36);
}

#[test]
fn every_moment_has_its_picture_at_240x67() {
    every_moment_at(240, 67);
}

#[test]
fn small_rooms_keep_what_matters_most_and_tall_ones_are_filled() {
    let mut small = String::new();
    let mut tall = String::new();
    for (picture, view) in pictures(Language::Vi) {
        for (width, height) in [(40, 10), (20, 5)] {
            small.push_str(&["=== ", picture, "\n", &frame(&view, width, height, ThemeName::None)].concat());
        }
        if ["silence", "queue", "speaking", "presenting", "verdict"].contains(&picture) {
            tall.push_str(&["=== ", picture, "\n", &frame(&view, 72, 90, ThemeName::Dark)].concat());
        }
    }
    hold([compare("room_vi_small", &small), compare("room_vi_portrait", &tall)]);
}

#[test]
fn a_further_projector_has_its_pictures() {
    let mut all = String::new();
    for (picture, view) in pictures(Language::Vi) {
        if !["lobby", "presenting", "queue", "speaking", "recess"].contains(&picture) {
            continue;
        }
        for only in [Only::Clock, Only::Agenda, Only::Queue] {
            let look = Look { only: Some(only), ..Look::of(ThemeName::Dark) };
            let title = format!("=== {picture} {only:?}\n");
            all.extend([title, frame_with(&view, 120, 36, look)]);
        }
    }
    hold([compare("room_vi_only", &all)]);
}
