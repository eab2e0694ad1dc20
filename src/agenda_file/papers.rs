//! Floor 1. How a body words its papers: letterhead, signatories, sections, recipients.

use super::fault::PlanFault;
use super::fault::Thing;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use crate::meeting::agenda::PaperPlan;
use crate::meeting::agenda::PaperSection;

const PAPERS: &[&str] =
    &["letterhead_left", "letterhead_right", "signatories", "sections", "recipients", "report_within_days"];
const SIGNATORIES: &[&str] = &["minutes", "chair", "resolution"];

const SECTIONS: &[(&str, PaperSection)] = &[
    ("TimeAndPlace", PaperSection::TimeAndPlace),
    ("Attendance", PaperSection::Attendance),
    ("Proceedings", PaperSection::Proceedings),
    ("LastTasks", PaperSection::LastTasks),
    ("Tasks", PaperSection::Tasks),
    ("Votes", PaperSection::Votes),
    ("Score", PaperSection::Score),
    ("Closing", PaperSection::Closing),
];

/// Reads the section on papers; what is left out is worded as usual.
pub(super) fn papers(leaf: Leaf<'_>) -> PaperPlan {
    let Some(record) = Record::read(leaf, Thing::Papers, PAPERS) else { return PaperPlan::default() };
    let mut plan = PaperPlan {
        letterhead_left: lines(&record, "letterhead_left"),
        letterhead_right: lines(&record, "letterhead_right"),
        sections: record.maybe("sections").and_then(sections),
        recipients: lines(&record, "recipients"),
        report_within_days: record.maybe("report_within_days").and_then(Leaf::days),
        ..PaperPlan::default()
    };
    if let Some(signs) =
        record.maybe("signatories").and_then(|leaf| Record::read(leaf, Thing::Signatories, SIGNATORIES))
    {
        let line = |name: &str| signs.maybe(name).and_then(|leaf| leaf.text(Room::Line));
        plan.minutes_signed_as = line("minutes");
        plan.chair_signs_as = line("chair");
        plan.resolution_signed_as = lines(&signs, "resolution");
    }
    plan
}

fn lines(record: &Record<'_>, name: &str) -> Option<Vec<String>> {
    let all = record.maybe(name)?.list()?;
    Some(all.into_iter().filter_map(|leaf| leaf.text(Room::Line)).collect())
}

/// The sections in order; each once, and none missing that the record of a meeting cannot do without.
fn sections(leaf: Leaf<'_>) -> Option<Vec<PaperSection>> {
    let mut order = Vec::new();
    let all = leaf.list()?;
    let written = all.len();
    for leaf in all {
        let Some(section) = leaf.one_of(SECTIONS) else { continue };
        if order.contains(&section) {
            leaf.fault(PlanFault::Twice { word: leaf.slice().to_owned() });
        } else {
            order.push(section);
        }
    }
    let missing = |section: &PaperSection| !section.may_be_left_out() && !order.contains(section);
    let missing: Vec<&'static str> =
        SECTIONS.iter().filter(|(_, section)| missing(section)).map(|(word, _)| *word).collect();
    // A word that could not be read has been reported, and may be the one that is missing.
    if !missing.is_empty() && order.len() == written {
        leaf.fault(PlanFault::SectionsMissing { words: missing });
    }
    Some(order)
}
