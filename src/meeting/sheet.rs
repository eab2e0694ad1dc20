//! Floor 0. A scoring sheet: criteria, points, bands and their conditions. Points are whole tenths.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::ops::Sub;

use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;

/// Points in whole tenths: 92,5 is 925.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tenths(pub i64);

impl Tenths {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// From whole points.
    pub const fn whole(points: i64) -> Self {
        Self(points * 10)
    }

    /// Reads `4`, `4.5` or `4,5`; at most one decimal.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, tenth) = match text.split_once(['.', ',']) {
            None => (text, "0"),
            Some((whole, tenth)) => (whole, tenth),
        };
        let digits = |part: &str| !part.is_empty() && part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(tenth) || tenth.trim_end_matches('0').len() > 1 {
            return None;
        }
        let first = i64::from(tenth.as_bytes()[0] - b'0');
        Some(Self(whole.parse::<i64>().ok()? * 10 + first))
    }
}

impl fmt::Display for Tenths {
    /// With a decimal point, and without it where the tenth is zero: `92.5`, `90`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let all = self.0.unsigned_abs();
        if all.is_multiple_of(10) { write!(f, "{}", all / 10) } else { write!(f, "{}.{}", all / 10, all % 10) }
    }
}

impl Add for Tenths {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Tenths {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Tenths {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

/// Reads points from a command: a number with at most one decimal, or such a text.
///
/// # Errors
/// When the value is neither.
pub fn points_from_decimal<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Tenths>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(from)?;
    let text = match value {
        None => return Ok(None),
        Some(serde_json::Value::Number(number)) => number.to_string(),
        Some(serde_json::Value::String(text)) => text,
        Some(other) => other.to_string(),
    };
    match Tenths::parse(&text) {
        Some(points) => Ok(Some(points)),
        None => Err(serde::de::Error::custom(format!("`{text}` is not a number of points such as 4 or 4.5"))),
    }
}

/// A sheet: its lines, and what the total is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// "hd42-2025".
    pub id: String,
    /// What the papers print above it.
    pub title: String,
    /// Document, issuer and date; numbers are reused across years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// An example, not a form in force: every paper says so.
    #[serde(default)]
    pub example: bool,
    /// What all lines add up to.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// Headings with the lines under them, in order.
    pub groups: Vec<Group>,
    /// From the best to the last.
    pub bands: Vec<Band>,
    /// What becomes of a line that does not apply.
    pub not_applicable: NotApplicable,
    /// How the year's sessions together are rated, where the sheet says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<YearlyRule>,
}

impl Sheet {
    /// All lines in order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.groups.iter().flat_map(|group| group.criteria.iter())
    }

    /// One line by its number.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria().find(|criterion| criterion.id == id)
    }
}

/// What becomes of a line that does not apply this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotApplicable {
    /// Awarded in full.
    Full,
    /// Left out of the total, which is scaled to the sheet's total again, halves up.
    LeftOut,
}

/// A heading and its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// "4".
    pub id: String,
    /// "Tổ chức sinh hoạt".
    pub title: String,
    /// At least one.
    pub criteria: Vec<Criterion>,
}

/// One line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// "4.2".
    pub id: String,
    /// As the form words it.
    pub title: String,
    /// Most points.
    #[serde(rename = "max_tenths")]
    pub max: Tenths,
    /// Which points are possible.
    pub kind: CriterionKind,
    /// The fact of the meeting that proposes points, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Applies only in a month with a thematic session.
    #[serde(default)]
    pub only_with_theme: bool,
    /// Can only be promised now and is asked at the next start.
    #[serde(default)]
    pub promised: bool,
    /// Within how many days after the meeting a promise has to be kept, where the form says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u32>,
    /// A remark of the form's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Which points a line can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriterionKind {
    /// From 0 to the maximum in steps.
    Range {
        /// The step; 0.5 unless the sheet says otherwise.
        #[serde(rename = "step_tenths")]
        step: Tenths,
    },
    /// 0 or the maximum.
    YesNo,
    /// One of these levels, from the best to the last.
    Levels(Vec<Level>),
}

/// One level of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// As the form words it.
    pub title: String,
    /// Its points.
    #[serde(rename = "points_tenths")]
    pub points: Tenths,
    /// The values of the fact for which the level is proposed; none, and it is never proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Within>,
    /// Proposed as well whenever somebody is absent without reason ("hoặc có đảng viên vắng không lý do").
    #[serde(default)]
    pub if_unexcused: bool,
}

/// A band of values, in thousandths of a share or in whole minutes, as the fact is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Within {
    /// From here, itself included unless `over`.
    pub from: i64,
    /// Whether the lower edge itself lies outside ("trên 50 %").
    #[serde(default)]
    pub over: bool,
    /// Up to here, itself excluded; none is without end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<i64>,
}

/// A fact that the meeting can prove; it never judges content, principles or chairing (`DOMAIN.md` 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Net minutes held against the floor. A range or yes/no is full at the floor; `Within` of levels is minutes relative to the floor (0 reached, -15 a quarter hour short).
    MinutesHeld,
    /// Share of members present, in thousandths. A range or yes/no is full at nine tenths and nobody absent without reason.
    SharePresent,
    /// Nobody absent without reason.
    NoUnexcused,
    /// Share of members present who spoke in a discussion, in thousandths.
    ShareSpoke,
    /// Every discussion kept without moving on early.
    PausesKept,
    /// Every task given has a person and a deadline, and there is one.
    TasksGiven,
    /// Share of last meeting's tasks done, in thousandths.
    LastTasks,
    /// Every vote that the agenda names carried.
    VotesCarried,
    /// Conclusion drawn, minutes read back and adopted.
    Concluded,
}

/// A name for a total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// "Tốt".
    pub title: String,
    /// From this total.
    #[serde(rename = "from_tenths")]
    pub from: Tenths,
    /// Up to this total, itself excluded; none for the best.
    #[serde(rename = "below_tenths", default, skip_serializing_if = "Option::is_none")]
    pub below: Option<Tenths>,
    /// Lines that must have full marks, else the band below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub full_marks_in: Vec<String>,
}

/// How a year's sessions together are rated: the first band whose conditions all hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyRule {
    /// From the best downwards.
    pub bands: Vec<YearlyBand>,
    /// What a year is called that reaches none of them.
    pub otherwise: String,
}

/// A band of the year and all that it asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyBand {
    /// What it is called.
    pub title: String,
    /// The mean of the totals is at least this.
    #[serde(rename = "mean_tenths", default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<Tenths>,
    /// A session was held in every month.
    #[serde(default)]
    pub every_month: bool,
    /// No session lies below this band of the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest: Option<String>,
    /// So many sessions at least lie in this band of the sheet, or above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<BandCount>,
}

/// So many sessions in a band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandCount {
    /// At least.
    pub n: u32,
    /// Of the sheet.
    pub of: String,
}
