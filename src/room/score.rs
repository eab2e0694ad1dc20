//! Floor 2. The score as the room may know it: nothing before it has been announced, and never a reason, a fact behind it or a judge's sheet.

use serde::Serialize;

use crate::meeting::sheet::Tenths;

/// The score in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreLine {
    /// The total.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// What it is out of.
    #[serde(rename = "out_of_tenths")]
    pub out_of: Tenths,
    /// Its band.
    pub band: String,
}

/// The score with its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announced {
    /// In one line.
    pub score: ScoreLine,
    /// Headings with their lines.
    pub groups: Vec<GroupScore>,
    /// The sheet is an example, not a form in force.
    pub is_example: bool,
    /// So many of the groups stand on the screen, from the first; with none only the total and its band. The newest shows its lines.
    pub groups_shown: usize,
}

/// A heading of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupScore {
    /// Its number.
    pub id: String,
    /// As the form words it.
    pub title: String,
    /// Most points of its lines that apply.
    #[serde(rename = "max_tenths")]
    pub max: Tenths,
    /// Points of its lines.
    #[serde(rename = "points_tenths")]
    pub points: Tenths,
    /// Its lines.
    pub criteria: Vec<CriterionScore>,
}

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionScore {
    /// Its number.
    pub id: String,
    /// As the form words it.
    pub title: String,
    /// Most points.
    #[serde(rename = "max_tenths")]
    pub max: Tenths,
    /// Its points; none where it does not apply and is left out.
    #[serde(rename = "points_tenths", skip_serializing_if = "Option::is_none")]
    pub points: Option<Tenths>,
}
