//! Floor 0. Scores compared: this meeting, the last, the year so far, and what the year is called by the sheet's own rule.

use std::collections::BTreeSet;

use chrono::Datelike;
use chrono::NaiveDate;

use super::agenda::PastScore;
use super::sheet::Sheet;
use super::sheet::Tenths;
use super::sheet::YearlyBand;
use super::state::Meeting;

/// A session of the year and its score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its day.
    pub on: NaiveDate,
    /// Its score.
    pub score: PastScore,
}

/// A year as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSoFar {
    /// Which.
    pub year: i32,
    /// Sessions with an announced score.
    pub sessions: u32,
    /// Months in which a session was held.
    pub months: u32,
    /// The mean of the totals, halves up; none without sessions.
    pub mean: Option<Tenths>,
    /// How many sessions lie in each band, in the order of the sheet, then those of bands that it does not know.
    pub bands: Vec<(String, u32)>,
    /// What the year is called by the sheet's rule if nothing more is held; none without a rule or without sessions.
    pub band: Option<String>,
    /// Whether its last month was held.
    pub is_whole: bool,
    /// The best that it can still be called, a session a month to come, all with full marks.
    pub within_reach: Option<String>,
}

/// This meeting's score beside the others'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// As it stands here: announced, or as the lines stand.
    pub now: Option<PastScore>,
    /// The last meeting's.
    pub last: Option<Session>,
    /// The year, this meeting included where its score was announced.
    pub year: YearSoFar,
}

impl YearSoFar {
    /// The year of these sessions, oldest first, by the rule of the sheet. `held` are the days of all meetings, scored or not.
    pub fn of(year: i32, sheet: Option<&Sheet>, sessions: &[Session], held: &[NaiveDate]) -> Self {
        let sessions: Vec<&Session> = sessions.iter().filter(|session| session.on.year() == year).collect();
        let months: BTreeSet<u32> = held.iter().filter(|day| day.year() == year).map(Datelike::month).collect();
        let tally = Tally { sheet, sessions: &sessions, months: &months };
        let rule = sheet.and_then(|sheet| sheet.yearly.as_ref()).filter(|_| !sessions.is_empty());
        let reached = |holds: &dyn Fn(&YearlyBand) -> bool| {
            rule.map(|rule| {
                let band = rule.bands.iter().find(|band| holds(band));
                band.map_or_else(|| rule.otherwise.clone(), |band| band.title.clone())
            })
        };
        Self {
            year,
            sessions: count(sessions.len()),
            months: count(months.len()),
            mean: tally.mean(),
            bands: tally.bands(),
            is_whole: months.contains(&12),
            band: reached(&|band| tally.holds(band, 12, 0)),
            within_reach: reached(&|band| {
                let newest = months.last().copied().unwrap_or(0);
                tally.holds(band, newest, 12 - newest)
            }),
        }
    }
}

/// What a year's sessions come to.
struct Tally<'a> {
    sheet: Option<&'a Sheet>,
    sessions: &'a [&'a Session],
    months: &'a BTreeSet<u32>,
}

impl Tally<'_> {
    /// The place of a band in the sheet, the best first.
    fn rank(&self, title: &str) -> Option<usize> {
        self.sheet?.bands.iter().position(|band| band.title == title)
    }

    fn mean(&self) -> Option<Tenths> {
        let n = i128::try_from(self.sessions.len()).ok().filter(|n| *n > 0)?;
        Some(Tenths(i64::try_from((2 * self.sum() + n).div_euclid(2 * n)).unwrap_or(i64::MAX)))
    }

    fn sum(&self) -> i128 {
        self.sessions.iter().map(|session| i128::from(session.score.total.0)).sum()
    }

    fn bands(&self) -> Vec<(String, u32)> {
        let known = self.sheet.into_iter().flat_map(|sheet| sheet.bands.iter().map(|band| band.title.clone()));
        let mut all: Vec<(String, u32)> = known.map(|title| (title, 0)).collect();
        for session in self.sessions {
            match all.iter_mut().find(|(title, _)| *title == session.score.band) {
                Some((_, n)) => *n += 1,
                None => all.push((session.score.band.clone(), 1)),
            }
        }
        all
    }

    /// Whether a band's conditions hold, months counted up to `until`, with so many perfect sessions to come.
    fn holds(&self, band: &YearlyBand, until: u32, to_come: u32) -> bool {
        let best = self.sheet.map_or(Tenths::ZERO, |sheet| sheet.total);
        let n = self.sessions.len() as i128 + i128::from(to_come);
        let sum = self.sum() + i128::from(best.0) * i128::from(to_come);
        let mean = band.mean.is_none_or(|mean| n > 0 && sum >= i128::from(mean.0) * n);
        let every_month = !band.every_month || (1..=until).all(|month| self.months.contains(&month));
        let reaches = |session: &Session, title: &str| matches!((self.rank(&session.score.band), self.rank(title)), (Some(is), Some(asked)) if is <= asked);
        let lowest =
            band.lowest.as_ref().is_none_or(|title| self.sessions.iter().all(|session| reaches(session, title)));
        let count = band.count.as_ref().is_none_or(|asked| {
            let have = self.sessions.iter().filter(|session| reaches(session, &asked.of)).count();
            count(have).saturating_add(to_come) >= asked.n
        });
        mean && every_month && lowest && count
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Meeting {
    /// This meeting's score beside those of the earlier ones; none where the agenda has no score. For the facilitator only.
    pub fn compared(&self) -> Option<Compared> {
        let sheet = self.sheet()?;
        let own = self.in_few_facts();
        let past = &self.created().before.meetings;
        let scored = past
            .iter()
            .chain(&own)
            .filter_map(|meeting| meeting.score.clone().map(|score| Session { on: meeting.on, score }));
        let sessions: Vec<Session> = scored.collect();
        let held: Vec<NaiveDate> = past.iter().chain(&own).map(|meeting| meeting.on).collect();
        let last =
            past.iter().rev().find_map(|meeting| meeting.score.clone().map(|score| Session { on: meeting.on, score }));
        let now = self.score_now().filter(|_| !self.lines().is_empty());
        let now = now.map(|result| PastScore { total: result.total, out_of: result.out_of, band: result.band });
        Some(Compared { now, last, year: YearSoFar::of(self.year(), Some(sheet), &sessions, &held) })
    }
}
