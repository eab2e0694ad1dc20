//! Floor 5. The years of one body: which journals belong to which, and those of a year read whole.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::disk::Disk;
use super::fault::Fault;
use super::past::Glance;
use super::past::Glances;
use super::past::read_meeting;
use crate::meeting::Meeting;
use crate::names::same_name;
use crate::order;

/// The meetings of one body by years. A journal is read whole when its year is asked for, and once.
#[derive(Debug)]
pub struct Years {
    /// The id of the body.
    pub body_id: String,
    /// Its name, as the newest meeting writes it.
    pub body: String,
    shelves: BTreeMap<i32, Vec<Shelved>>,
    /// Files that were passed over, by name.
    pub skipped: Vec<Fault>,
}

#[derive(Debug)]
struct Shelved {
    glance: Glance,
    read: Read,
}

#[derive(Debug)]
enum Read {
    NotYet,
    Whole(Box<Meeting>),
    PassedOver,
}

impl Years {
    /// Of the body that is named, by id or by name; of the newest meeting's without a name. None where there is no such body.
    pub fn of(glances: Glances, wanted: Option<&str>) -> Option<Self> {
        let Glances { meetings, skipped } = glances;
        let newest = match wanted {
            None => meetings.last(),
            Some(wanted) => {
                let by_id = meetings.iter().rev().find(|glance| glance.first.body_id == wanted);
                by_id.or_else(|| meetings.iter().rev().find(|glance| same_name(&glance.first.body, wanted)))
            }
        }?;
        let (body_id, body) = (newest.first.body_id.clone(), newest.first.body.clone());
        let mut shelves: BTreeMap<i32, Vec<Shelved>> = BTreeMap::new();
        for glance in meetings.into_iter().filter(|glance| glance.first.body_id == body_id) {
            shelves.entry(glance.first.created.year()).or_default().push(Shelved { glance, read: Read::NotYet });
        }
        Some(Self { body_id, body, shelves, skipped })
    }

    /// Years that have meetings, oldest first.
    pub fn years(&self) -> Vec<i32> {
        self.shelves.keys().copied().collect()
    }

    /// Reads the newest meeting of a year that was not read yet; whether there was one.
    pub fn read_one(&mut self, disk: &dyn Disk, year: i32) -> bool {
        let Some(shelved) = self.shelves.get_mut(&year) else { return false };
        let Some(next) = shelved.iter_mut().rev().find(|one| matches!(one.read, Read::NotYet)) else { return false };
        next.read = match read_meeting(disk, &next.glance.path) {
            Ok(meeting) => Read::Whole(Box::new(meeting)),
            Err(fault) => {
                self.skipped.push(fault);
                Read::PassedOver
            }
        };
        true
    }

    /// Whether meetings of a year are still to be read.
    pub fn is_unread(&self, year: i32) -> bool {
        self.shelves.get(&year).is_some_and(|all| all.iter().any(|one| matches!(one.read, Read::NotYet)))
    }

    /// The meetings of a year that were read and have begun, oldest first.
    pub fn meetings(&self, year: i32) -> Vec<&Meeting> {
        let shelved = self.shelves.get(&year).into_iter().flatten();
        let mut all: Vec<&Meeting> = shelved
            .filter_map(|one| match &one.read {
                Read::Whole(meeting) => Some(meeting.as_ref()).filter(|meeting| meeting.begun().is_some()),
                Read::NotYet | Read::PassedOver => None,
            })
            .collect();
        order::by_key(&mut all, |meeting| meeting.begun().map(|begun| begun.wall));
        all
    }
}
