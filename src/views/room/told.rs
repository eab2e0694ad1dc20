//! Floor 4. What the room is asked and told: votes, tasks, the score, the minutes, the end.

use ratatui::style::Style;

use super::block::Bar;
use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::block::Row;
use super::block::Stays;
use super::blocks::With;
use super::blocks::called;
use super::blocks::digits;
use super::blocks::full;
use super::boards;
use super::scene::Alarm;
use super::scene::Frame;
use super::scene::Scene;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::VoteBy;
use crate::meeting::sheet::Tenths;
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
use crate::room::score::CriterionScore;
use crate::room::score::GroupScore;
use crate::text::Phrase;
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
    blocks.push(with.second(asked, Stays::Keep).styled(with.theme.warn));
    blocks.extend(vote.score.as_ref().map(|score| with.score(score).ranked(Rank::Third)));
    blocks.extend(task_list(with, &vote.list));
    blocks.extend(boards::agenda_list(with, &vote.agenda));
    in_vote(with, blocks)
}

fn in_vote(with: &With<'_>, blocks: Vec<Block>) -> Scene {
    Scene { frame: Frame::Plain, alarm: Alarm::Calm, phase: with.phase(room::VOTE), blocks }
}

/// The verdict, the figures that make it, and the counts as bars.
pub fn verdict(with: &With<'_>, verdict: &VerdictGiven) -> Scene {
    let lang = with.lang();
    let (word, style) = if verdict.carried {
        (both::CARRIED.get(lang), with.theme.good)
    } else {
        (both::NOT_CARRIED.get(lang), with.theme.over)
    };
    let because = room::verdict_because(lang, verdict.in_favour, verdict.base, verdict.needed);
    in_vote(
        with,
        vec![
            with.headline(word).styled(style),
            with.second(because, Stays::Keep),
            counts(with, verdict, style),
            with.words(verdict.question.clone(), Stays::Title).on_lines(2),
        ],
    )
}

/// Every count that was entered, and who raised no hand.
fn counts(with: &With<'_>, verdict: &VerdictGiven, won: Style) -> Block {
    let lang = with.lang();
    let bar = |name: Phrase, count: u32, style| Bar { name: name.get(lang).to_owned(), count, style };
    let mut bars = vec![bar(room::IN_FAVOUR, verdict.in_favour, won)];
    bars.extend(verdict.against.map(|count| bar(room::AGAINST, count, with.theme.presenting)));
    bars.extend(verdict.abstain.map(|count| bar(room::ABSTAIN, count, with.theme.presenting)));
    bars.extend(verdict.invalid.map(|count| bar(room::INVALID, count, with.theme.presenting)));
    if verdict.not_voting > 0 {
        bars.push(bar(room::NOT_VOTING, verdict.not_voting, with.theme.presenting));
    }
    let counted: u32 = bars.iter().fold(0, |sum, bar| sum.saturating_add(bar.count));
    let content = Content::Bars { bars, whole: verdict.base.max(counted), needed: verdict.needed };
    Block { content, style: with.theme.base, stays: Stays::Title, rank: Rank::Second }
}

/// The newest task large, those before it under it.
pub fn tasks_given(with: &With<'_>, tasks: &TasksGiven) -> Scene {
    let newest = &tasks.newest;
    let mut blocks = vec![with.second(newest.who.join(", "), Stays::Keep), with.headline(newest.what.clone())];
    blocks.extend(
        newest
            .due
            .map(|due| with.third(room::due(with.lang(), &dates::date_with_weekday(with.lang(), due)), Stays::Keep)),
    );
    blocks.extend(task_list(with, &tasks.before));
    let phase = with.phase(kinds::closing_step(ClosingStep::Tasks));
    Scene { frame: Frame::Plain, alarm: Alarm::Calm, phase, blocks }
}

fn task_list(with: &With<'_>, tasks: &[TaskLine]) -> Option<Block> {
    if tasks.is_empty() {
        return None;
    }
    let row = |task: &TaskLine| Row {
        mark: "",
        text: format!("{} – {}", task.who.join(", "), task.what),
        figure: task.due.map_or_else(String::new, |due| dates::date(with.lang(), due)),
        ..Row::default()
    };
    Some(with.list(tasks.iter().map(row).collect(), Stays::Beside))
}

/// The committee agrees on the score; nothing of it, only what comes afterwards.
pub fn scoring(with: &With<'_>, scoring: &Scoring) -> Scene {
    let mut blocks = vec![with.headline(room::scoring(&with.voice))];
    let step =
        |step: &ClosingStep| Row { text: kinds::closing_step(*step).get(with.lang()).to_owned(), ..Row::default() };
    let rows: Vec<Row> = scoring.steps.iter().map(step).collect();
    if !rows.is_empty() {
        blocks.push(with.list(rows, Stays::Beside));
    }
    if !scoring.items.is_empty() {
        blocks.push(with.agenda(&scoring.items));
    }
    Scene::open(blocks)
}

/// The total and its band; then group after group, as the facilitator turns them over.
pub fn announced(with: &With<'_>, announced: &Announced) -> Scene {
    match announced.groups_shown.checked_sub(1).and_then(|n| Some((n, announced.groups.get(n)?))) {
        None => total(with, announced),
        Some((n, group)) => group_shown(with, announced, n, group),
    }
}

fn total(with: &With<'_>, announced: &Announced) -> Scene {
    let lang = with.lang();
    let score = &announced.score;
    let mut blocks = vec![
        with.third(room::own_score(&with.voice, score.out_of), Stays::Keep).on_lines(1),
        digits(figures::points(lang, score.total), Rank::Biggest, with.theme.presenting),
        with.second(score.band.clone(), Stays::Keep).on_lines(1),
        with.words(room::SCORE_NOTE.get(lang), Stays::Title).on_lines(2),
    ];
    if announced.is_example {
        blocks.push(with.words(both::EXAMPLE_SHEET.get(lang), Stays::Title));
    }
    Scene::open(blocks)
}

fn group_shown(with: &With<'_>, announced: &Announced, n: usize, group: &GroupScore) -> Scene {
    let lang = with.lang();
    let of = |points: Option<Tenths>, max| {
        let points = points.map_or_else(|| "–".to_owned(), |points| figures::points(lang, points));
        format!("{points}/{}", figures::points(lang, max))
    };
    let line = |line: &CriterionScore| Row {
        mark: "",
        text: format!("{}  {}", line.id, line.title),
        figure: of(line.points, line.max),
        ..Row::default()
    };
    let mut blocks = vec![
        with.third(room::score(&with.voice, announced.score.total, &announced.score.band), Stays::Title),
        with.headline(format!("{}  {}", group.id, group.title)),
        digits(of(Some(group.points), group.max), Rank::Second, with.theme.presenting),
        with.list(group.criteria.iter().map(line).collect(), Stays::Next),
        with.words(room::group_of(lang, n + 1, announced.groups.len()), Stays::Beside),
        with.words(room::SCORE_NOTE.get(lang), Stays::Spare).on_lines(2),
    ];
    if announced.is_example {
        blocks.push(with.words(both::EXAMPLE_SHEET.get(lang), Stays::Title));
    }
    Scene::open(blocks)
}

/// The minutes are read back.
pub fn reading_minutes(with: &With<'_>, reading: &ReadingMinutes) -> Scene {
    let mut blocks = vec![with.headline(both::MINUTES_READ_BACK.get(with.lang()))];
    blocks.extend(
        reading.reader.as_ref().map(|who| with.second(room::read_by(&with.voice, &called(&full(who))), Stays::Prompt)),
    );
    blocks.extend(reading.score.as_ref().map(|score| with.score(score).ranked(Rank::Third)));
    Scene::open(blocks)
}

/// The end, with thanks and three figures.
pub fn closed(with: &With<'_>, closed: &Closed) -> Scene {
    let lang = with.lang();
    let figure = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let summary = room::summary(&with.voice, figure(closed.spoke), figure(closed.of), closed.tasks);
    let mut blocks = vec![
        with.headline(room::closed(&with.voice, closed.at)),
        with.second(room::thank_all(&with.voice), Stays::Title),
        with.third(room::lasted(lang, closed.held), Stays::Title),
        with.third(summary, Stays::Prompt),
    ];
    blocks.extend(closed.score.as_ref().map(|score| with.score(score).ranked(Rank::Third)));
    Scene::open(blocks)
}

/// Broken off, and why.
pub fn adjourned(with: &With<'_>, adjourned: &Adjourned) -> Scene {
    Scene::open(vec![
        with.headline(room::adjourned(&with.voice, adjourned.at)),
        with.second(adjourned.reason.clone(), Stays::Keep).on_lines(6),
    ])
}
