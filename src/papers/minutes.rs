//! Floor 4. The minutes: what the journal knows of a meeting, in the order of a paper. Notes are private and never in them.

mod amended;
mod attendance;
mod closing;
mod head;
mod items;
mod paper;
mod said;
mod score;
mod tasks;
mod votes;

use self::paper::Paper;
use super::document::Block;
use super::document::Document;
use super::document::Level;
use crate::meeting::Meeting;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::text::Phrase;
use crate::text::Voice;
use crate::text::papers as words;

/// The minutes of a meeting as it stands, in its agenda's language. The score is in them only once it was announced.
pub fn minutes(meeting: &Meeting) -> Document {
    let agenda = meeting.agenda();
    let name = |id: &PersonId| paper::told_apart(meeting, id);
    let title = |id: &SegmentId| meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
    let voice = Voice {
        lang: agenda.language,
        address: &agenda.address,
        occasion: &agenda.occasion,
        name: &name,
        title: &title,
    };
    let now = meeting.last_entry().map_or(meeting.first, |entry| entry.at);
    let paper = Paper { meeting, voice: &voice, lang: agenda.language, now };
    let sections: [(Phrase, Vec<Block>); 8] = [
        (words::TIME_AND_PLACE, head::time_and_place(&paper)),
        (words::ATTENDANCE, attendance::blocks(&paper)),
        (words::PROCEEDINGS, items::blocks(&paper)),
        (words::LAST_TASKS, tasks::of_earlier_meetings(&paper)),
        (words::TASKS, tasks::given(&paper)),
        (words::VOTES, votes::blocks(&paper)),
        (words::SCORE, score::blocks(&paper)),
        (words::CLOSING, closing::blocks(&paper)),
    ];
    let mut blocks = head::blocks(&paper);
    let written = sections.into_iter().filter(|(_, blocks)| !blocks.is_empty());
    for (number, (heading, section)) in ROMAN.into_iter().zip(written) {
        let heading = format!("{number}. {}", heading.get(paper.lang));
        blocks.push(Block::Heading(Level::Section, heading.into()));
        blocks.extend(section);
    }
    blocks.push(closing::signatures(&paper));
    blocks.extend(amended::blocks(&paper));
    let mut document = Document {
        language: agenda.language,
        title: format!("{}: {}", words::MINUTES.get(paper.lang), agenda.title),
        blocks,
    };
    document.clean();
    document
}

const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];
