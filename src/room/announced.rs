//! Floor 2. The one way by which a score reaches the room: the announcement that stands.

use super::names::shown_text;
use super::score::Announced;
use super::score::CriterionScore;
use super::score::GroupScore;
use super::score::ScoreLine;
use crate::meeting::Meeting;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::sheet::Sheet;
use crate::meeting::words::ScoreResult;

/// The announced score in one line; none before it was announced, and none after the lock was taken off again.
pub fn score_line(meeting: &Meeting) -> Option<ScoreLine> {
    standing(meeting).map(|(result, _)| line(result))
}

/// The announced score with its lines; none before it was announced, and none after the lock was taken off again.
pub fn announced(meeting: &Meeting) -> Option<Announced> {
    let (result, sheet) = standing(meeting)?;
    let points = |id: &str| result.lines.iter().find(|line| line.criterion == id).and_then(|line| line.points);
    let group = |group: &crate::meeting::sheet::Group| {
        let criteria: Vec<CriterionScore> = group
            .criteria
            .iter()
            .map(|criterion| CriterionScore {
                id: shown_text(&criterion.id),
                title: shown_text(&criterion.title),
                max: criterion.max,
                points: points(&criterion.id),
            })
            .collect();
        let counted = || criteria.iter().filter_map(|line| line.points.map(|points| (line.max, points)));
        GroupScore {
            id: shown_text(&group.id),
            title: shown_text(&group.title),
            max: counted().map(|(max, _)| max).sum(),
            points: counted().map(|(_, points)| points).sum(),
            criteria,
        }
    };
    Some(Announced {
        score: line(result),
        groups: sheet.groups.iter().map(group).collect(),
        is_example: sheet.example,
        groups_shown: meeting.groups_shown().min(sheet.groups.len()),
    })
}

fn standing(meeting: &Meeting) -> Option<(&ScoreResult, &Sheet)> {
    let ScorePlan::Sheet(sheet) = &meeting.agenda().score else { return None };
    let (_, result) = meeting.announcement()?;
    Some((result, sheet.as_ref()))
}

fn line(result: &ScoreResult) -> ScoreLine {
    ScoreLine { total: result.total, out_of: result.out_of, band: shown_text(&result.band) }
}
