//! Floor 0. What is still owed once a meeting is over, and till when: what its score could only promise, and the papers for the superior body.

use chrono::Days;
use chrono::NaiveDate;

use super::state::Meeting;

/// Something that is owed after a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What.
    pub debt: Debt,
    /// The last day for it, where the sheet or the agenda says so.
    pub due: Option<NaiveDate>,
}

/// What is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Debt {
    /// A line of the announced score has points for something that is only done afterwards (`DOMAIN.md` 4).
    Promise {
        /// The number of the line.
        line: String,
        /// As the form words it.
        title: String,
    },
    /// The papers go to the superior body (`DOMAIN.md` 5).
    Report {
        /// Its name.
        to: String,
    },
}

impl Debt {
    /// What a tick is kept under; the same whenever the journal is read.
    pub fn id(&self) -> String {
        match self {
            Self::Promise { line, .. } => format!("line {line}"),
            Self::Report { .. } => "report".to_owned(),
        }
    }
}

impl Meeting {
    /// What is owed after the meeting, the first due first. Nothing before it is over; of one that was broken off nothing.
    pub fn owed(&self) -> Vec<Owed> {
        if !self.is_closed() {
            return Vec::new();
        }
        let day = self.begun().map(|begun| begun.wall.date_naive());
        let within = |days: Option<u32>| day?.checked_add_days(Days::new(u64::from(days?)));
        let promised = self.announcement().and_then(|(_, result)| Some((result, self.sheet()?)));
        let promised = promised.into_iter().flat_map(|(result, sheet)| {
            sheet.criteria().filter(|line| line.promised).filter(|line| {
                let score = result.lines.iter().find(|score| score.criterion == line.id);
                score.and_then(|score| score.points).is_some_and(|points| points.0 > 0)
            })
        });
        let mut owed: Vec<Owed> = promised
            .map(|line| Owed {
                debt: Debt::Promise { line: line.id.clone(), title: line.title.clone() },
                due: within(line.within_days),
            })
            .collect();
        owed.extend(self.agenda().superior.as_ref().map(|to| Owed {
            debt: Debt::Report { to: to.clone() },
            due: within(self.agenda().papers.report_within_days),
        }));
        owed.sort_by_key(|one| one.due.unwrap_or(NaiveDate::MAX));
        owed
    }
}
