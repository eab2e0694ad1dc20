//! Floor 5. What earlier meetings of the same body hand on to one that begins: those whose journals lie beside its own.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::meeting::Meeting;
use crate::meeting::agenda::Before;
use crate::meeting::words::ClockKind;
use crate::store::About;
use crate::store::Disk;
use crate::store::look_at;
use crate::store::read_journal;

/// Earlier meetings that are read: two years of monthly ones.
const MOST: usize = 24;

/// What the meetings of this body beside a journal hand on, rehearsals left out. One that cannot be read hands nothing on.
pub fn handed_on(disk: &dyn Disk, journal: &Path, body: &str) -> Before {
    let folder = journal.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(beside) = fs::read_dir(folder) else { return Before::default() };
    let of_this_body = |about: &About| {
        about.body_id == body && about.begun.is_some() && !matches!(about.clock, ClockKind::Rehearsal { .. })
    };
    let mut found: Vec<_> = beside
        .flatten()
        .map(|one| one.path())
        .filter(|path| path.extension() == Some(OsStr::new("jsonl")) && path.file_name() != journal.file_name())
        .map(|path| look_at(disk, &path))
        .filter(|found| found.meeting.as_ref().is_some_and(of_this_body))
        .collect();
    found.sort_by(|one, other| {
        let begun = |about: &Option<About>| about.as_ref().and_then(|about| about.begun);
        begun(&one.meeting).cmp(&begun(&other.meeting)).then_with(|| one.path.cmp(&other.path))
    });
    let newest = found.len().saturating_sub(MOST);
    let replayed = |path: &Path| Meeting::replay(&read_journal(disk, path).ok()?.entries).ok();
    let earlier: Vec<Meeting> = found[newest..].iter().filter_map(|found| replayed(&found.path)).collect();
    Before::after(&earlier)
}
