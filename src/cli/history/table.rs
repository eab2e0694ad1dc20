//! Floor 5. The meetings of a year as comma-separated values: no cell can become a formula, and none can break its line.

use crate::history::held::Held;
use crate::history::year::Year;

const HEADINGS: [&str; 17] = [
    "date",
    "time",
    "title",
    "state",
    "minutes",
    "present",
    "members",
    "spoke",
    "spoke_of",
    "pauses_kept",
    "pauses_overridden",
    "tasks_given",
    "tasks_done",
    "tasks_carried",
    "points",
    "band",
    "amendments",
];

/// A line of headings, and a line for each meeting.
pub(super) fn csv(year: &Year) -> String {
    let mut page = HEADINGS.join(",") + "\r\n";
    for held in &year.meetings {
        page += &(row(held).map(|text| cell(&text)).join(",") + "\r\n");
    }
    page
}

fn row(held: &Held) -> [String; 17] {
    let score = held.score.as_ref();
    [
        held.begun.format("%Y-%m-%d").to_string(),
        held.begun.format("%H:%M").to_string(),
        held.title.clone(),
        held.state.word().to_owned(),
        held.length.mins_down().to_string(),
        held.present.to_string(),
        held.members.to_string(),
        held.spoke.to_string(),
        held.spoke_of.to_string(),
        held.pauses_kept.to_string(),
        held.pauses_overridden.to_string(),
        held.tasks_given.to_string(),
        held.tasks_done.to_string(),
        held.tasks_carried.to_string(),
        score.map_or_else(String::new, |score| score.total.to_string()),
        score.map_or_else(String::new, |score| score.band.clone()),
        held.amendments.to_string(),
    ]
}

/// A cell: what a spreadsheet would take for a formula gets an apostrophe in front, and what would break the line is quoted.
fn cell(text: &str) -> String {
    let text = crate::clean::clean_line(text);
    let text = if text.trim_start().starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula_or_breaks_its_line() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@SUM(A1),\"x\""), "\"'@SUM(A1),\"\"x\"\"\"");
        assert_eq!(cell("Sinh hoạt tháng 3"), "Sinh hoạt tháng 3");
        assert!(!cell("\t=2\n3").contains(['\n', '\t']));
    }
}
