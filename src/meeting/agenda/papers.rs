//! Floor 0. How a body words its papers.

use serde::Deserialize;
use serde::Serialize;

/// How a body words its papers; what is left out is worded as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperPlan {
    /// The head of a paper on the left: superior body, body, a star.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead_left: Option<Vec<String>>,
    /// The head of a paper on the right, with a rule under it; empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead_right: Option<Vec<String>>,
    /// Above the signature of the minute-taker: "THƯ KÝ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_signed_as: Option<String>,
    /// Above the signature of the chair: "CHỦ TRÌ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair_signs_as: Option<String>,
    /// Above the signature of a resolution: "T/M CHI BỘ", "BÍ THƯ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution_signed_as: Option<Vec<String>>,
    /// The sections of the minutes in order; those that may be left out stand here or are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<PaperSection>>,
    /// Who receives a resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<String>>,
    /// Within how many days the papers are to be sent to the superior body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_within_days: Option<u32>,
}

impl PaperPlan {
    /// Whether everything is worded as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A section of the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSection {
    /// Thời gian, địa điểm.
    TimeAndPlace,
    /// Thành phần dự.
    Attendance,
    /// Nội dung và diễn biến.
    Proceedings,
    /// Kết quả nhiệm vụ kỳ trước.
    LastTasks,
    /// Giao nhiệm vụ.
    Tasks,
    /// Biểu quyết.
    Votes,
    /// Chấm điểm.
    Score,
    /// Kết thúc.
    Closing,
}

impl PaperSection {
    /// All of them in the usual order.
    pub const ALL: [Self; 8] = [
        Self::TimeAndPlace,
        Self::Attendance,
        Self::Proceedings,
        Self::LastTasks,
        Self::Tasks,
        Self::Votes,
        Self::Score,
        Self::Closing,
    ];

    /// Whether minutes may do without it. What was decided, by whom and how long the members had is never left out.
    pub const fn may_be_left_out(self) -> bool {
        match self {
            Self::LastTasks | Self::Tasks | Self::Score => true,
            Self::TimeAndPlace | Self::Attendance | Self::Proceedings | Self::Votes | Self::Closing => false,
        }
    }
}
