//! Floor 4. What the room is asked and told: votes, tasks, the score, the minutes, the end.

use super::blocks::With;
use super::blocks::called;
use super::blocks::digits;
use super::blocks::full;
use super::scene::Frame;
use super::scene::Scene;
use super::stack::Block;
use super::stack::Content;
use super::stack::Size;
use super::stack::Stays;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::VoteBy;
use crate::room::AgendaRow;
use crate::room::picture::Adjourned;
use crate::room::picture::Asked;
use crate::room::picture::Closed;
use crate::room::picture::ReadingMinutes;
use crate::room::picture::Scoring;
use crate::room::picture::TaskLine;
use crate::room::picture::TasksGiven;
use crate::room::picture::VerdictGiven;
use crate::room::picture::VoteOpen;
use crate::room::score::Announced;
use crate::text::both;
use crate::text::capital;
use crate::text::dates;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;

/// A question: which hands are asked for, and what is voted on.
pub fn vote_open(with: &With<'_>, vote: &VoteOpen) -> Scene {
    let asked = match vote.asked {
        Asked::For => both::vote_for_ask(&with.voice),
        Asked::Against => both::vote_against_ask(&with.voice),
        Asked::Other => both::vote_abstain_ask(&with.voice),
        Asked::Ballots => capital(kinds::vote_by(VoteBy::Ballot).get(with.lang())),
        Asked::Nobody => room::ALL_HANDS_ASKED.get(with.lang()).to_owned(),
    };
    let mut blocks = vec![with.headline(vote.question.clone())];
    blocks.push(Block { style: with.theme.warn, ..with.words(asked, Stays::Keep) });
    blocks.extend(vote.score.as_ref().map(|score| with.score(score)));
    blocks.extend(task_list(with, &vote.list));
    if !vote.agenda.is_empty() {
        let row = |row: &AgendaRow| {
            (format!("{}  {}", row.n, row.title), figures::mins(with.lang(), row.planned.mins_near()))
        };
        let rows = vote.agenda.iter().map(row).collect();
        blocks.push(Block { content: Content::List(rows, 0), style: with.theme.base, stays: Stays::Beside });
    }
    Scene { frame: Frame::Plain(with.phase(room::VOTE)), blocks }
}

/// The verdict, and the figures that make it.
pub fn verdict(with: &With<'_>, verdict: &VerdictGiven) -> Scene {
    let lang = with.lang();
    let (word, style) = if verdict.carried {
        (both::CARRIED.get(lang), with.theme.good)
    } else {
        (both::NOT_CARRIED.get(lang), with.theme.over)
    };
    let because = room::verdict_because(lang, verdict.in_favour, verdict.base, verdict.needed);
    let blocks = vec![
        Block { style, ..with.headline(word) },
        with.words(because, Stays::Keep),
        with.words(verdict.question.clone(), Stays::Title),
    ];
    Scene { frame: Frame::Plain(with.phase(room::VOTE)), blocks }
}

/// The newest task large, those before it under it.
pub fn tasks_given(with: &With<'_>, tasks: &TasksGiven) -> Scene {
    let newest = &tasks.newest;
    let mut blocks = vec![with.headline(newest.who.join(", ")), with.words(newest.what.clone(), Stays::Keep)];
    blocks.extend(newest.due.map(|due| with.words(dates::date_with_weekday(with.lang(), due), Stays::Keep)));
    blocks.extend(task_list(with, &tasks.before));
    Scene { frame: Frame::Plain(with.phase(kinds::closing_step(ClosingStep::Tasks))), blocks }
}

fn task_list(with: &With<'_>, tasks: &[TaskLine]) -> Option<Block> {
    if tasks.is_empty() {
        return None;
    }
    let row = |task: &TaskLine| {
        let due = task.due.map_or_else(String::new, |due| dates::date(with.lang(), due));
        (format!("{} – {}", task.who.join(", "), task.what), due)
    };
    let rows = tasks.iter().map(row).collect();
    Some(Block { content: Content::List(rows, 0), style: with.theme.base, stays: Stays::Beside })
}

/// The committee agrees on the score; nothing of it, only what comes afterwards.
pub fn scoring(with: &With<'_>, scoring: &Scoring) -> Scene {
    let mut blocks = vec![with.headline(room::scoring(&with.voice))];
    let steps =
        scoring.steps.iter().map(|step| (kinds::closing_step(*step).get(with.lang()).to_owned(), String::new()));
    let rows: Vec<(String, String)> = steps.collect();
    if !rows.is_empty() {
        blocks.push(Block { content: Content::List(rows, 0), style: with.theme.base, stays: Stays::Beside });
    }
    if !scoring.items.is_empty() {
        blocks.push(with.agenda(&scoring.items));
    }
    Scene { frame: Frame::Open, blocks }
}

/// The total and its band; then the sheet's groups that have been shown.
pub fn announced(with: &With<'_>, announced: &Announced) -> Scene {
    let lang = with.lang();
    let score = &announced.score;
    let mut blocks = vec![
        with.words(room::own_score(&with.voice, score.out_of), Stays::Keep),
        digits(figures::points(lang, score.total), Size::Second, with.theme.presenting),
        with.headline(score.band.clone()),
        with.words(room::SCORE_NOTE.get(lang), Stays::Title),
    ];
    if announced.is_example {
        blocks.push(with.words(both::EXAMPLE_SHEET.get(lang), Stays::Title));
    }
    let mut rows = Vec::new();
    for group in announced.groups.iter().take(announced.groups_shown) {
        let of = |points: Option<_>, max| {
            let points = points.map_or_else(|| "–".to_owned(), |points| figures::points(lang, points));
            format!("{points}/{}", figures::points(lang, max))
        };
        rows.push((format!("{}  {}", group.id, group.title), of(Some(group.points), group.max)));
        for line in &group.criteria {
            rows.push((format!("  {}  {}", line.id, line.title), of(line.points, line.max)));
        }
    }
    if !rows.is_empty() {
        blocks.push(Block { content: Content::List(rows, 0), style: with.theme.base, stays: Stays::Beside });
    }
    Scene { frame: Frame::Open, blocks }
}

/// The minutes are read back.
pub fn reading_minutes(with: &With<'_>, reading: &ReadingMinutes) -> Scene {
    let mut blocks = vec![with.headline(both::MINUTES_READ_BACK.get(with.lang()))];
    blocks.extend(
        reading.reader.as_ref().map(|who| with.words(room::read_by(&with.voice, &called(&full(who))), Stays::Prompt)),
    );
    blocks.extend(reading.score.as_ref().map(|score| with.score(score)));
    Scene { frame: Frame::Open, blocks }
}

/// The end, with thanks and three figures.
pub fn closed(with: &With<'_>, closed: &Closed) -> Scene {
    let lang = with.lang();
    let figure = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let summary = room::summary(&with.voice, figure(closed.spoke), figure(closed.of), closed.tasks);
    let mut blocks = vec![
        with.headline(room::closed(&with.voice, closed.at)),
        with.words(room::lasted(lang, closed.held), Stays::Title),
        with.words(summary, Stays::Prompt),
    ];
    blocks.extend(closed.score.as_ref().map(|score| with.score(score)));
    Scene { frame: Frame::Open, blocks }
}

/// Broken off, and why.
pub fn adjourned(with: &With<'_>, adjourned: &Adjourned) -> Scene {
    let blocks = vec![with.headline(room::adjourned(&with.voice, adjourned.at, &adjourned.reason))];
    Scene { frame: Frame::Open, blocks }
}
