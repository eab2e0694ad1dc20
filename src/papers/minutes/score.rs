//! Floor 4. The score: only what was announced, and every announcement. A meeting without a score has no word of it.

use crate::meeting::agenda::ScorePlan;
use crate::meeting::words::Event;
use crate::papers::document::Block;
use crate::papers::document::Words;
use crate::papers::score_table;
use crate::papers::scribe::Scribe;
use crate::text::figures;
use crate::text::papers::files;
use crate::text::papers::results as words;

/// What was announced and what came of it; before that, that it was not. The sheet itself is an annex.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let sheet = match &scribe.meeting.agenda().score {
        ScorePlan::None(_) => return Vec::new(),
        ScorePlan::Sheet(sheet) => sheet,
    };
    let mut blocks = score_table::example(scribe, sheet);
    blocks.extend(on_record(scribe));
    match scribe.meeting.announcement() {
        Some((at, result)) => {
            let time = figures::time_document(scribe.lang, at.wall);
            blocks.push(Block::paragraph(words::announced(scribe.lang, &time)));
            blocks.push(score_table::source(scribe, sheet));
            blocks.extend(score_table::result(scribe, result));
            blocks.extend(score_table::limits(scribe, sheet, result));
            blocks.push(Block::paragraph(scribe.say(files::SHEET_ANNEXED)));
        }
        None => blocks.push(Block::paragraph(scribe.say(words::NOT_ANNOUNCED))),
    }
    blocks
}

/// The sheet with points, reasons and evidence, on a page of its own behind the signatures.
pub(super) fn annex(scribe: &Scribe<'_>) -> Vec<Block> {
    let (ScorePlan::Sheet(sheet), Some((_, result))) = (&scribe.meeting.agenda().score, scribe.meeting.announcement())
    else {
        return Vec::new();
    };
    let title = [files::ANNEX, files::SCORE_SHEET].map(|line| scribe.say(line).to_owned());
    let mut blocks = vec![Block::NewPage, Block::Title(title.to_vec())];
    blocks.extend(score_table::example(scribe, sheet));
    blocks.push(Block::Table(score_table::table(scribe, sheet, result)));
    blocks.extend(score_table::result(scribe, result));
    blocks
}

/// Announcements that no longer stand and why, in order. What was locked and taken up again unannounced stays untold.
fn on_record(scribe: &Scribe<'_>) -> Vec<Block> {
    let standing = scribe.meeting.log().iter().filter(|entry| !scribe.meeting.is_undone(entry.seq));
    let mut record = Vec::new();
    let mut told = None;
    for (at, event) in standing.flat_map(|entry| entry.events.iter().map(|event| (entry.at, event))) {
        if let Event::Announced { result } = event {
            told = Some((at, result));
        } else if let Event::Unsealed { reason } = event
            && let Some((at, result)) = told.take()
        {
            let time = figures::time_document(scribe.lang, at.wall);
            let before = words::announced_before(scribe.lang, &time, result.total, result.out_of, &result.band);
            record.push(Block::paragraph(before));
            record.push(Block::paragraph(Words::from(scribe.say(words::UNSEALED)).before(reason.as_str())));
        }
    }
    record
}
