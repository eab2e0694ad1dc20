//! Floor 5. What earlier meetings of the same body hand on to one that begins: those whose journals lie beside its own.

use std::path::Path;

use crate::meeting::Meeting;
use crate::meeting::agenda::Before;
use crate::order;
use crate::store::Disk;
use crate::store::Fault;
use crate::store::glance_at_all;
use crate::store::read_meeting;

/// Earlier meetings that are read: three years of monthly ones.
const MOST: usize = 36;

/// What was found beside a new journal.
#[derive(Debug, Default)]
pub struct Handed {
    /// What the meetings of its body hand on.
    pub before: Before,
    /// Files that were passed over, by name.
    pub skipped: Vec<Fault>,
}

/// What the meetings of this body beside a journal hand on, rehearsals left out. Only theirs are read whole; one that cannot be read hands
/// nothing on and is told.
pub fn handed_on(disk: &dyn Disk, journal: &Path, body: &str) -> Handed {
    let folder = journal.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut glances = glance_at_all(disk, folder);
    glances.meetings.retain(|glance| glance.path.file_name() != journal.file_name());
    glances.skipped.retain(|fault| fault.path.file_name() != journal.file_name());
    let mut earlier: Vec<Meeting> = Vec::new();
    let mut unread = Vec::new();
    for glance in glances.of_body(body).rev() {
        if earlier.len() == MOST {
            break;
        }
        match read_meeting(disk, &glance.path) {
            Ok(meeting) if meeting.begun().is_some() => earlier.push(meeting),
            Ok(_) => {}
            Err(fault) => unread.push(fault),
        }
    }
    order::by_key(&mut earlier, |meeting| meeting.begun().map(|begun| begun.wall));
    glances.skipped.append(&mut unread);
    Handed { before: Before::after(&earlier), skipped: glances.skipped }
}
