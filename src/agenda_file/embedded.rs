//! Floor 1. The agendas and sheets that are part of the program.

use crate::meeting::agenda::Language;

/// The agenda that a meeting begins with when none is named.
pub const DEFAULT: &str = "model-90";

/// Agendas by name.
pub const AGENDAS: &[(&str, &str)] = &[
    ("model-90", include_str!("../../agendas/model-90.ron")),
    ("regular-60", include_str!("../../agendas/regular-60.ron")),
    ("regular-120", include_str!("../../agendas/regular-120.ron")),
    ("staff-45", include_str!("../../agendas/staff-45.ron")),
];

/// The small agenda of the guided rehearsal.
pub const fn practice(language: Language) -> &'static str {
    match language {
        Language::Vi => include_str!("../../agendas/practice/three-items-vi.ron"),
        Language::En => include_str!("../../agendas/practice/three-items-en.ron"),
    }
}

/// Scoring sheets by id.
pub const SHEETS: &[(&str, &str)] = &[
    ("hd42-2025", include_str!("../../agendas/sheets/hd42-2025.ron")),
    ("an-phu-2025", include_str!("../../agendas/sheets/an-phu-2025.ron")),
    ("nghe-an-2021", include_str!("../../agendas/sheets/nghe-an-2021.ron")),
    ("bon-tieu-chi", include_str!("../../agendas/sheets/bon-tieu-chi.ron")),
];

/// The text of an embedded agenda.
pub fn agenda(name: &str) -> Option<&'static str> {
    text(AGENDAS, name)
}

/// The text of an embedded sheet.
pub fn sheet(name: &str) -> Option<&'static str> {
    text(SHEETS, name)
}

fn text(all: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    all.iter().find(|(other, _)| *other == name).map(|(_, text)| *text)
}
