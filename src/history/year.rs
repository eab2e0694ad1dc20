//! Floor 2. A year of one body: its meetings, its members, and what the scores come to.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::held::Held;
use crate::meeting::Meeting;
use crate::meeting::agenda::PastScore;
use crate::meeting::roster::PersonId;
use crate::meeting::words::Owner;
use crate::meeting::words::TaskResult;
use crate::meeting::yearly::Session;
use crate::meeting::yearly::YearSoFar;
use crate::names::same_name;

/// A year of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i32,
    /// Its meetings, oldest first.
    pub meetings: Vec<Held>,
    /// Its members, in the order of the newest roster, then those of older ones.
    pub members: Vec<Member>,
    /// What the scores come to.
    pub so_far: YearSoFar,
}

/// A member over a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The id, stable from meeting to meeting.
    pub id: PersonId,
    /// As the newest roster writes it.
    pub name: String,
    /// Meetings attended.
    pub present: u32,
    /// Meetings held while on the roster.
    pub of: u32,
    /// Meetings in which the member spoke in a discussion.
    pub spoke: u32,
    /// Self-reviews.
    pub reviewed: u32,
    /// Tasks reported as done.
    pub tasks_done: u32,
    /// Tasks given.
    pub tasks_given: u32,
}

impl Year {
    /// What these meetings of one body come to, oldest first; those that never began are left out.
    pub fn of(year: i32, meetings: &[&Meeting]) -> Self {
        let begun: Vec<&Meeting> = meetings.iter().copied().filter(|meeting| meeting.begun().is_some()).collect();
        let rows: Vec<Held> = begun.iter().filter_map(|meeting| Held::of(meeting)).collect();
        // The newest sheet that has a rule speaks for the year; else the newest sheet.
        let sheets = || begun.iter().rev().filter_map(|meeting| meeting.sheet());
        let sheet = sheets().find(|sheet| sheet.yearly.is_some()).or_else(|| sheets().next());
        let facts = || begun.iter().filter_map(|meeting| meeting.in_few_facts());
        let sessions: Vec<Session> = facts()
            .filter_map(|facts| {
                let score: Option<PastScore> = facts.score;
                score.map(|score| Session { on: facts.on, score })
            })
            .collect();
        let held: Vec<NaiveDate> = facts().map(|facts| facts.on).collect();
        let so_far = YearSoFar::of(year, sheet, &sessions, &held);
        Self { year, meetings: rows, members: members(&begun), so_far }
    }
}

fn members(begun: &[&Meeting]) -> Vec<Member> {
    let mut places: HashMap<&PersonId, usize> = HashMap::new();
    let mut members: Vec<Member> = Vec::new();
    for meeting in begun.iter().rev() {
        for one in meeting.people().iter().filter(|one| one.person.is_member()) {
            places.entry(&one.person.id).or_insert_with(|| {
                let (id, name) = (one.person.id.clone(), one.person.name.clone());
                members.push(Member {
                    id,
                    name,
                    present: 0,
                    of: 0,
                    spoke: 0,
                    reviewed: 0,
                    tasks_done: 0,
                    tasks_given: 0,
                });
                members.len() - 1
            });
        }
    }
    for meeting in begun {
        for one in meeting.people().iter().filter(|one| one.person.is_member()) {
            let Some(member) = places.get(&one.person.id).and_then(|place| members.get_mut(*place)) else { continue };
            member.of += 1;
            member.present += u32::from(one.was_here());
            member.spoke += u32::from(meeting.turns_of(&one.person.id) > 0);
            let reviews = meeting.reviews();
            member.reviewed += u32::from(reviews.iter().any(|review| review.done && review.who == one.person.id));
            let own = Owner::Person(one.person.id.clone());
            let given = meeting.tasks().iter().filter(|task| task.who.contains(&own)).count();
            // Tasks are handed on under the printed name.
            let done = meeting.carried_tasks().filter(|(task, report)| {
                report.is_some_and(|report| report.result == TaskResult::Done)
                    && task.who.iter().any(|who| same_name(who, &one.person.name))
            });
            member.tasks_given = member.tasks_given.saturating_add(u32::try_from(given).unwrap_or(u32::MAX));
            member.tasks_done = member.tasks_done.saturating_add(u32::try_from(done.count()).unwrap_or(u32::MAX));
        }
    }
    members
}
