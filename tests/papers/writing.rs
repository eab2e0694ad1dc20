//! Claims about writing: whole or not at all, for the owner only, and nothing over what stands there unless asked.

use std::io;
use std::path::Path;

use nhip::check::Existing;
use nhip::papers;
use nhip::papers::Paper;
use nhip::store::Trouble;
use nhip::store::real_disk;
use nhip::store::write_papers;

use crate::fake::Fail;
use crate::fake::Fake;
use crate::fake::Left;
use crate::letters::founding;

fn two(words: &str) -> Vec<Paper> {
    let paper = |name: &str| Paper { file_name: name.to_owned(), bytes: words.as_bytes().to_vec() };
    vec![paper("mot.md"), paper("hai.csv")]
}

#[test]
fn papers_lie_in_a_folder_of_the_owners_own() {
    let folder = tempfile::tempdir().unwrap();
    let meeting = founding();
    let name = papers::folder_name(&papers::facts(&meeting));
    assert_eq!(name, "2018-03-26 Chi bo Van phong");
    let place = folder.path().join("Documents/Nhip").join(name);
    let all = papers::all(&meeting).unwrap();
    let became = write_papers(real_disk().as_ref(), &place, &all, Existing::Keep).unwrap();
    assert_eq!((became.written.len(), became.kept.len()), (all.len(), 0));
    let mut names: Vec<String> =
        std::fs::read_dir(&place).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let mut wanted: Vec<String> = all.iter().map(|paper| paper.file_name.clone()).collect();
    wanted.sort();
    assert_eq!(names, wanted, "nothing half written is left");
    for name in names {
        assert!(name.is_ascii(), "{name} can be read without marks");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&place), 0o700);
        assert_eq!(mode(&place.join("Bien ban.docx")), 0o600);
    }
}

#[test]
fn what_stands_there_is_kept_and_named_unless_it_is_to_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let disk = real_disk();
    std::fs::write(folder.path().join("mot.md"), "signed").unwrap();
    let became = write_papers(disk.as_ref(), folder.path(), &two("new"), Existing::Keep).unwrap();
    assert_eq!(became.kept, [folder.path().join("mot.md")]);
    assert_eq!(became.written, [folder.path().join("hai.csv")]);
    assert_eq!(std::fs::read_to_string(folder.path().join("mot.md")).unwrap(), "signed");
    let became = write_papers(disk.as_ref(), folder.path(), &two("newer"), Existing::Replace).unwrap();
    assert_eq!(became.written.len(), 2);
    assert_eq!(std::fs::read_to_string(folder.path().join("mot.md")).unwrap(), "newer");
}

#[test]
fn a_disk_that_fails_at_any_point_leaves_no_half_of_a_paper() {
    let folder = Path::new("/papers");
    for call in 0..20 {
        for fail in
            [Fail::Error(io::ErrorKind::StorageFull), Fail::Short(io::ErrorKind::StorageFull), Fail::CrashDuring]
        {
            let disk = Fake::failing(call, fail);
            let became = write_papers(disk.as_ref(), folder, &two("whole"), Existing::Keep);
            let later = disk.after(Left::Half);
            for name in ["mot.md", "hai.csv"] {
                let found = later.look(&folder.join(name)).ok().flatten();
                assert!(found.is_none_or(|facts| facts.len == 5), "call {call}, {fail:?}: {name} is torn");
            }
            if became.is_ok() && !disk.has_failed() {
                assert!(later.look(&folder.join("hai.csv")).unwrap().is_some());
            }
        }
    }
}

#[test]
fn a_link_in_the_place_of_a_paper_is_not_followed() {
    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().unwrap();
        let aim = folder.path().join("aim");
        std::fs::write(&aim, "mine").unwrap();
        std::os::unix::fs::symlink(&aim, folder.path().join("mot.md")).unwrap();
        let fault = write_papers(real_disk().as_ref(), folder.path(), &two("new"), Existing::Replace).unwrap_err();
        assert_eq!(fault.trouble, Trouble::SymbolicLink);
        assert_eq!(std::fs::read_to_string(&aim).unwrap(), "mine");
    }
}
