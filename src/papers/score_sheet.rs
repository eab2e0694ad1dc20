//! Floor 4. The score sheet alone, to be posted or read out: what was announced, or that nothing was.

use super::amended;
use super::document::Block;
use super::document::Document;
use super::head;
use super::score_table;
use super::scribe::Scribe;
use super::scribe::draw_up;
use crate::meeting::Meeting;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::roster::Office;
use crate::meeting::sheet::Sheet;
use crate::text::figures;
use crate::text::papers as papers_words;
use crate::text::papers::files as words;
use crate::text::papers::results;

/// The score sheet of a meeting as it stands; none where the agenda keeps no score.
pub fn score_sheet(meeting: &Meeting) -> Option<Document> {
    let sheet = match &meeting.agenda().score {
        ScorePlan::None(_) => return None,
        ScorePlan::Sheet(sheet) => sheet,
    };
    Some(draw_up(meeting, |scribe| {
        let title = format!("{}: {}", words::SCORE_SHEET.get(scribe.lang), meeting.agenda().title);
        (title, blocks(scribe, sheet))
    }))
}

fn blocks(scribe: &Scribe<'_>, sheet: &Sheet) -> Vec<Block> {
    let agenda = scribe.meeting.agenda();
    let mut blocks = vec![
        Block::Letterhead(head::letterhead(scribe)),
        Block::Title(vec![scribe.say(words::SCORE_SHEET).to_owned(), agenda.title.clone()]),
    ];
    blocks.extend(head::notices(scribe));
    blocks.extend(score_table::example(scribe, sheet));
    blocks.push(score_table::source(scribe, sheet));
    let Some((at, result)) = scribe.meeting.announcement() else {
        blocks.push(Block::paragraph(scribe.say(results::NOT_ANNOUNCED)));
        return blocks;
    };
    let time = figures::time_document(scribe.lang, at.wall);
    blocks.push(Block::paragraph(results::announced(scribe.lang, &time)));
    blocks.push(Block::Table(score_table::table(scribe, sheet, result)));
    blocks.extend(score_table::result(scribe, result));
    blocks.extend(score_table::limits(scribe, sheet, result));
    let chair = agenda.papers.chair_signs_as.clone();
    let chair = chair.unwrap_or_else(|| scribe.say(papers_words::SIGN_CHAIR).to_owned());
    blocks.push(Block::Signatures(vec![
        scribe.signature(vec![scribe.say(words::SIGN_SCORE).to_owned()], scribe.meeting.holder(Office::Score)),
        scribe.signature(vec![chair], scribe.meeting.holder(Office::Chair)),
    ]));
    blocks.extend(amended::blocks(scribe));
    blocks
}
