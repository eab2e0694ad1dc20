//! What is read can be read: the contrast of every pair of colours, under the palettes that people have.
//!
//! The ratio is that of WCAG 2.2 (success criteria 1.4.3, 1.4.6 and 1.4.11), from the relative luminance of both colours: 7:1 for
//! everything that the room reads, 4.5:1 for what is read from near, 3:1 for lines around and between things, which nobody reads.

use nhip::views::theme::Depth;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::style::Color;
use ratatui::style::Style;

/// The sixteen colours as terminals show them when nobody has changed anything; in the order of their numbers.
const PALETTES: [(&str, [u32; 16]); 5] = [
    // xterm's app-defaults and charproc.c: XtDefault colours 0 to 15.
    (
        "xterm",
        [
            0x0000_0000,
            0x00CD_0000,
            0x0000_CD00,
            0x00CD_CD00,
            0x0000_00EE,
            0x00CD_00CD,
            0x0000_CDCD,
            0x00E5_E5E5,
            0x007F_7F7F,
            0x00FF_0000,
            0x0000_FF00,
            0x00FF_FF00,
            0x005C_5CFF,
            0x00FF_00FF,
            0x0000_FFFF,
            0x00FF_FFFF,
        ],
    ),
    // GNOME Terminal and Console: the palette "GNOME" of terminal-profile-editor.cc.
    (
        "VTE as GNOME sets it",
        [
            0x0017_1421,
            0x00C0_1C28,
            0x0026_A269,
            0x00A2_734C,
            0x0012_488B,
            0x00A3_47BA,
            0x002A_A1B3,
            0x00D0_CFCC,
            0x005E_5C64,
            0x00F6_6151,
            0x0033_D17A,
            0x00E9_AD0C,
            0x002A_7BDE,
            0x00C0_61CB,
            0x0033_C7DE,
            0x00FF_FFFF,
        ],
    ),
    // vte.cc, where a program sets no palette: 0xC0 for the plain, 0x3F added for the bright.
    (
        "VTE by itself",
        [
            0x0000_0000,
            0x00C0_0000,
            0x0000_C000,
            0x00C0_C000,
            0x0000_00C0,
            0x00C0_00C0,
            0x0000_C0C0,
            0x00C0_C0C0,
            0x003F_3F3F,
            0x00FF_3F3F,
            0x003F_FF3F,
            0x00FF_FF3F,
            0x003F_3FFF,
            0x00FF_3FFF,
            0x003F_FFFF,
            0x00FF_FFFF,
        ],
    ),
    // drivers/tty/vt/vt.c of Linux: default_red, default_grn and default_blu.
    (
        "the Linux console",
        [
            0x0000_0000,
            0x00AA_0000,
            0x0000_AA00,
            0x00AA_5500,
            0x0000_00AA,
            0x00AA_00AA,
            0x0000_AAAA,
            0x00AA_AAAA,
            0x0055_5555,
            0x00FF_5555,
            0x0055_FF55,
            0x00FF_FF55,
            0x0055_55FF,
            0x00FF_55FF,
            0x0055_FFFF,
            0x00FF_FFFF,
        ],
    ),
    // Campbell, the scheme that Windows Terminal begins with (defaults.json).
    (
        "Windows Terminal",
        [
            0x000C_0C0C,
            0x00C5_0F1F,
            0x0013_A10E,
            0x00C1_9C00,
            0x0000_37DA,
            0x0088_1798,
            0x003A_96DD,
            0x00CC_CCCC,
            0x0076_7676,
            0x00E7_4856,
            0x0016_C60C,
            0x00F9_F1A5,
            0x003B_78FF,
            0x00B4_009E,
            0x0061_D6D6,
            0x00F2_F2F2,
        ],
    ),
];

const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

const ALL: [(ThemeName, Depth); 4] = [
    (ThemeName::Dark, Depth::Sixteen),
    (ThemeName::Light, Depth::Sixteen),
    (ThemeName::Dark, Depth::Rgb),
    (ThemeName::Light, Depth::Rgb),
];

/// What is written in, but for the lines of frames.
fn written(theme: &Theme) -> Vec<(&'static str, Style)> {
    vec![
        ("base", theme.base),
        ("title", theme.title),
        ("dim", theme.dim),
        ("presenting", theme.presenting),
        ("members", theme.members),
        ("warn", theme.warn),
        ("over", theme.over),
        ("good", theme.good),
        ("selected", theme.selected),
        ("bar", theme.bar),
        ("message", theme.message),
        ("now", theme.now),
        ("mark", theme.mark),
    ]
}

fn shown(color: Color, palette: &[u32; 16]) -> [u8; 3] {
    if let Color::Rgb(red, green, blue) = color {
        return [red, green, blue];
    }
    let place = SIXTEEN.iter().position(|one| *one == color).expect("a theme names the sixteen or exact colours");
    let [_, red, green, blue] = palette[place].to_be_bytes();
    [red, green, blue]
}

/// Relative luminance, as WCAG defines it.
fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The least contrast of a style under any palette, and under which.
fn contrast(style: Style) -> (f64, &'static str) {
    let (ink, ground) = (style.fg.expect("an ink"), style.bg.expect("a ground"));
    let under = |(name, palette): &(&'static str, [u32; 16])| {
        let (a, b) = (luminance(shown(ink, palette)), luminance(shown(ground, palette)));
        ((a.max(b) + 0.05) / (a.min(b) + 0.05), *name)
    };
    PALETTES.iter().map(under).min_by(|one, other| one.0.total_cmp(&other.0)).expect("there are palettes")
}

fn keeps(least: f64, what: &str, style: Style) {
    let (ratio, palette) = contrast(style);
    assert!(ratio >= least, "{what} has {ratio:.2}:1 under {palette}, of {least}:1");
}

#[test]
fn the_ratio_is_that_of_the_standard() {
    let ratio = |ink, ground| contrast(Style::new().fg(ink).bg(ground)).0;
    assert!((ratio(Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)) - 21.0).abs() < 0.001);
    // #767676 is the palest grey that keeps 4.5:1 on white.
    assert!((ratio(Color::Rgb(0x76, 0x76, 0x76), Color::Rgb(255, 255, 255)) - 4.54).abs() < 0.01);
}

#[test]
fn everything_that_the_room_reads_keeps_seven_to_one() {
    for (name, depth) in ALL {
        for (role, style) in written(Theme::on_a_wall(name, depth)) {
            keeps(7.0, &format!("{} {depth:?} {role}", name.id()), style);
        }
    }
}

#[test]
fn everything_on_the_console_keeps_four_and_a_half_to_one() {
    for (name, depth) in ALL {
        for (role, style) in written(Theme::on_a_desk(name, depth)) {
            keeps(4.5, &format!("{} {depth:?} {role}", name.id()), style);
        }
    }
}

#[test]
fn lines_that_nobody_reads_are_still_seen() {
    for (name, depth) in ALL {
        for theme in [Theme::on_a_wall(name, depth), Theme::on_a_desk(name, depth)] {
            keeps(3.0, &format!("{} {depth:?} frame", name.id()), theme.frame);
        }
    }
}

#[test]
fn what_is_drawn_large_stands_on_the_ground_of_the_picture() {
    // Where a cell is half ink its other half is the ground of its style.
    for (name, depth) in ALL {
        let theme = Theme::on_a_wall(name, depth);
        for style in [theme.title, theme.presenting, theme.members, theme.warn, theme.over, theme.good, theme.frame] {
            assert_eq!(style.bg, theme.base.bg, "{} {depth:?}", name.id());
        }
    }
}

#[test]
fn exact_colours_come_only_where_they_are_announced() {
    let is_exact = |style: &Style| [style.fg, style.bg].iter().any(|one| matches!(one, Some(Color::Rgb(..))));
    for name in [ThemeName::Dark, ThemeName::Light] {
        for theme in [Theme::of(name), Theme::on_a_wall(name, Depth::Sixteen)] {
            assert!(!written(theme).iter().any(|(_, style)| is_exact(style)));
        }
        assert!(written(Theme::on_a_wall(name, Depth::Rgb)).iter().all(|(_, style)| is_exact(style)));
    }
    for depth in [Depth::Sixteen, Depth::Rgb] {
        let theme = Theme::on_a_wall(ThemeName::None, depth);
        assert!(written(theme).iter().all(|(_, style)| style.fg.is_none() && style.bg.is_none()));
    }
}
