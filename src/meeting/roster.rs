//! Floor 0. The people of a meeting: who they are, what they may do, whether they are here.

use std::fmt;

use serde::Deserialize;
use serde::Serialize;

/// A short name for one person, the same from meeting to meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for PersonId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// Membership (`DOMAIN.md` 2): official members vote, probationary ones attend and speak, guests speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Chính thức.
    #[default]
    Official,
    /// Dự bị.
    Probationary,
    /// Here for a time; votes where marked so.
    Temporary,
    /// Khách mời: speaks, has no limit, does not vote.
    Guest,
}

/// What sets a person apart when votes and attendance are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Miễn sinh hoạt: out of the base when absent, out of the attendance ratio.
    Exempt,
    /// Working elsewhere, and voting there.
    Seconded,
    /// May not vote.
    Suspended,
    /// A temporary member who votes.
    Votes,
}

/// One person as the roster has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Stable from meeting to meeting.
    pub id: PersonId,
    /// As written, family name first in Vietnamese.
    pub name: String,
    /// Membership.
    pub standing: Standing,
    /// What sets them apart in counting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// "Bí thư", "Chi ủy viên", "Chánh Văn phòng".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The party group or unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl Person {
    /// Whether the person carries this mark.
    pub fn is(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// Official, probationary and temporary: everybody but guests.
    pub fn is_member(&self) -> bool {
        self.standing != Standing::Guest
    }

    /// Whether this person's hand may count in a vote when present.
    pub fn may_vote(&self) -> bool {
        let by_standing = match self.standing {
            Standing::Official => true,
            Standing::Temporary => self.is(Mark::Votes),
            Standing::Probationary | Standing::Guest => false,
        };
        by_standing && !self.is(Mark::Suspended) && !self.is(Mark::Seconded)
    }

    /// Whether this person takes a turn at reviewing himself.
    pub fn may_review(&self) -> bool {
        matches!(self.standing, Standing::Official | Standing::Probationary)
            && !self.is(Mark::Exempt)
            && !self.is(Mark::Seconded)
            && !self.is(Mark::Suspended)
    }
}

/// Whether somebody is here. Not marked is not absence; absence without reason is only ever chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Chưa điểm danh.
    #[default]
    Unmarked,
    /// Có mặt.
    Present,
    /// Trực tuyến.
    Online,
    /// Đến muộn: here now, came after the start.
    Late,
    /// Về sớm: was here, is not.
    Left,
    /// Vắng có lý do.
    Excused,
    /// Vắng không lý do.
    Unexcused,
}

impl Presence {
    /// Whether such a person is in the meeting now.
    pub fn is_here(self) -> bool {
        match self {
            Self::Present | Self::Online | Self::Late => true,
            Self::Unmarked | Self::Left | Self::Excused | Self::Unexcused => false,
        }
    }
}

/// An office of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Chủ trì.
    Chair,
    /// Thư ký.
    Minutes,
    /// Follows the meeting and scores it.
    Score,
}
