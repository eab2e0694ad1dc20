//! Floor 4. The results of a meeting in figures: tasks, votes, the announced score.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::Serialize;

use super::texts::cleaned;
use super::texts::name;
use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::meeting::words::Outcome;
use crate::meeting::words::Owner;
use crate::meeting::words::ScoreResult;
use crate::meeting::words::TaskResult;

/// A task, given now or handed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskFacts {
    /// Unique in this meeting and the same in every paper.
    pub id: String,
    /// Who answers for it; the first leads.
    pub who: Vec<String>,
    /// What.
    pub what: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The deadline as it was typed, where it is no date.
    pub due_text: Option<String>,
    /// At which meeting it is reported.
    pub report_at: Option<String>,
    /// What became of it, for those handed on.
    pub result: Option<TaskResult>,
    /// In words.
    pub note: Option<String>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteFacts {
    /// What was put to the vote.
    pub question: String,
    /// Foreseen by the agenda.
    pub planned: bool,
    /// In an item of this kind.
    pub kind: Option<SegmentKind>,
    /// By ballot papers.
    pub ballot: bool,
    /// Counted out of whom.
    pub base: Base,
    /// Counts and verdict.
    pub outcome: Option<Outcome>,
    /// Why it does not count.
    pub voided: Option<String>,
}

impl VoteFacts {
    /// The verdict, where it counts.
    pub fn standing(&self) -> Option<&Outcome> {
        self.outcome.as_ref().filter(|_| self.voided.is_none())
    }
}

/// An announced score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreFacts {
    /// The sheet.
    pub sheet: String,
    /// When it was announced.
    pub announced: DateTime<FixedOffset>,
    /// The total.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// Out of this.
    #[serde(rename = "out_of_tenths")]
    pub out_of: Tenths,
    /// Its band.
    pub band: String,
    /// All bands of the sheet, from the best.
    pub bands: Vec<String>,
    /// Lines by group.
    pub groups: Vec<GroupFacts>,
}

/// A group of lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupFacts {
    /// Its heading.
    pub title: String,
    /// Points of its lines together.
    #[serde(rename = "points_tenths")]
    pub points: Tenths,
    /// The most that they can have together; lines that were left out count in neither.
    #[serde(rename = "max_tenths")]
    pub max: Tenths,
    /// Its lines.
    pub lines: Vec<LineFacts>,
}

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineFacts {
    /// Its number.
    pub criterion: String,
    /// As the form words it.
    pub title: String,
    /// Most points.
    #[serde(rename = "max_tenths")]
    pub max: Tenths,
    /// Its points; none where it was left out.
    #[serde(rename = "points_tenths")]
    pub points: Option<Tenths>,
    /// Why points were lost, or that it does not apply.
    pub reason: Option<String>,
}

pub(super) fn last_tasks(meeting: &Meeting) -> Vec<TaskFacts> {
    let one =
        |(task, report): (&crate::meeting::agenda::CarriedTask, Option<&crate::meeting::state::Report>)| TaskFacts {
            id: clean_line(&task.id),
            who: task.who.iter().map(|who| clean_line(who)).collect(),
            what: clean_line(&task.what),
            due: task.due,
            due_text: None,
            report_at: None,
            result: report.map(|report| report.result),
            note: report.and_then(|report| cleaned(report.note.as_deref())),
        };
    meeting.carried_tasks().map(one).collect()
}

pub(super) fn tasks(meeting: &Meeting) -> Vec<TaskFacts> {
    let owner = |owner: &Owner| match owner {
        Owner::Person(who) => name(meeting, who),
        Owner::Group(group) => clean_line(group),
    };
    let one = |task: &crate::meeting::state::Task| TaskFacts {
        id: task.seq.to_string(),
        who: task.who.iter().map(owner).collect(),
        what: clean_line(&task.what),
        due: task.due,
        due_text: cleaned(task.due_text.as_deref()).filter(|_| task.due.is_none()),
        report_at: cleaned(task.report_at.as_deref()),
        result: None,
        note: None,
    };
    meeting.tasks().iter().map(one).collect()
}

pub(super) fn votes(meeting: &Meeting) -> Vec<VoteFacts> {
    let one = |vote: &crate::meeting::state::Vote| VoteFacts {
        question: clean_line(&vote.question),
        planned: vote.plan.is_some(),
        kind: meeting.item(&vote.segment).map(|item| item.plan.kind),
        ballot: vote.ballot,
        base: vote.base,
        outcome: vote.outcome.as_ref().map(|(_, outcome)| outcome.clone()),
        voided: cleaned(vote.voided.as_deref()),
    };
    meeting.votes().iter().map(one).collect()
}

/// The score, only while its announcement stands.
pub(super) fn score(meeting: &Meeting) -> Option<ScoreFacts> {
    let ScorePlan::Sheet(sheet) = &meeting.agenda().score else { return None };
    let (at, result) = meeting.announcement()?;
    Some(ScoreFacts {
        sheet: clean_line(&sheet.title),
        announced: at.wall,
        total: result.total,
        out_of: result.out_of,
        band: clean_line(&result.band),
        bands: sheet.bands.iter().map(|band| clean_line(&band.title)).collect(),
        groups: groups(meeting, sheet, result),
    })
}

fn groups(meeting: &Meeting, sheet: &Sheet, result: &ScoreResult) -> Vec<GroupFacts> {
    let group = |group: &crate::meeting::sheet::Group| {
        let lines: Vec<LineFacts> = group.criteria.iter().map(|one| line(meeting, one, result)).collect();
        GroupFacts {
            title: clean_line(&group.title),
            points: lines.iter().filter_map(|line| line.points).sum(),
            max: lines.iter().filter(|line| line.points.is_some()).map(|line| line.max).sum(),
            lines,
        }
    };
    sheet.groups.iter().map(group).collect()
}

fn line(meeting: &Meeting, criterion: &Criterion, result: &ScoreResult) -> LineFacts {
    LineFacts {
        criterion: clean_line(&criterion.id),
        title: clean_line(&criterion.title),
        max: criterion.max,
        points: result.lines.iter().find(|line| line.criterion == criterion.id).and_then(|line| line.points),
        reason: cleaned(Some(&reasons(meeting, criterion))),
    }
}

/// Why points were lost, of every judge that gave a reason, each reason once and none with a name.
pub fn reasons(meeting: &Meeting, criterion: &Criterion) -> String {
    let mut said: Vec<&str> = Vec::new();
    for line in meeting.lines().iter().filter(|line| line.criterion == criterion.id) {
        if let Some(reason) = line.reason.as_deref()
            && !reason.trim().is_empty()
            && !said.contains(&reason)
        {
            said.push(reason);
        }
    }
    said.join("; ")
}
