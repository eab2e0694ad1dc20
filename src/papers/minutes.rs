//! Floor 4. The minutes: what the journal knows of a meeting, in the order of a paper. Notes are private and never in them.

mod attendance;
mod closing;
mod head;
mod items;
mod said;
mod score;
mod tasks;
mod votes;

use super::amended;
use super::document::Block;
use super::document::Document;
use super::document::Level;
use super::scribe::Scribe;
use super::scribe::draw_up;
use crate::meeting::Meeting;
use crate::meeting::agenda::PaperSection;
use crate::text::Phrase;
use crate::text::papers as words;

/// The minutes of a meeting as it stands, in its agenda's language. The score is in them only once it was announced.
pub fn minutes(meeting: &Meeting) -> Document {
    draw_up(meeting, |scribe| {
        let title = format!("{}: {}", words::MINUTES.get(scribe.lang), meeting.agenda().title);
        (title, blocks(scribe))
    })
}

/// The table of the tasks given, as a resolution has it too; nothing where none were.
pub(super) fn tasks_given(scribe: &Scribe<'_>) -> Vec<Block> {
    tasks::given(scribe)
}

/// Head, sections in the agenda's order, signatures, and the score sheet behind them.
fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut blocks = head::blocks(scribe);
    let order = scribe.meeting.agenda().papers.sections.as_deref().unwrap_or(&PaperSection::ALL);
    let written = order.iter().map(|one| section(scribe, *one)).filter(|(_, blocks)| !blocks.is_empty());
    for (number, (heading, section)) in ROMAN.into_iter().zip(written) {
        let heading = format!("{number}. {}", heading.get(scribe.lang));
        blocks.push(Block::Heading(Level::Section, heading.into()));
        blocks.extend(section);
    }
    blocks.push(closing::signatures(scribe));
    blocks.extend(amended::blocks(scribe));
    if order.contains(&PaperSection::Score) {
        blocks.extend(score::annex(scribe));
    }
    blocks
}

fn section(scribe: &Scribe<'_>, section: PaperSection) -> (Phrase, Vec<Block>) {
    match section {
        PaperSection::TimeAndPlace => (words::TIME_AND_PLACE, head::time_and_place(scribe)),
        PaperSection::Attendance => (words::ATTENDANCE, attendance::blocks(scribe)),
        PaperSection::Proceedings => (words::PROCEEDINGS, items::blocks(scribe)),
        PaperSection::LastTasks => (words::LAST_TASKS, tasks::of_earlier_meetings(scribe)),
        PaperSection::Tasks => (words::TASKS, tasks::given(scribe)),
        PaperSection::Votes => (words::VOTES, votes::blocks(scribe)),
        PaperSection::Score => (words::SCORE, score::blocks(scribe)),
        PaperSection::Closing => (words::CLOSING, closing::blocks(scribe)),
    }
}

const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
