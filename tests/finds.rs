//! Bytes at every reader of the program: what was once found, and good files with a few bytes changed.

#[path = "finds/checks.rs"]
mod checks;
#[path = "finds/seeds.rs"]
mod seeds;

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;
use seeds::Reader;
use seeds::readers;

/// What a change puts in the place of some bytes.
const SCRAPS: [&[u8]; 16] = [
    b"",
    b"(",
    b"]",
    b"\"",
    b"\\",
    b"/*",
    b"\n",
    b"\0",
    b"\xff",
    b"\xe2\x80\xae",
    b"\x1b[2J",
    b"9223372036854775807",
    b"-1",
    b"null",
    b"\"9999999h\"",
    b"Some(",
];

fn change() -> impl Strategy<Value = (Index, usize, Index)> {
    (any::<Index>(), 0_usize..40, any::<Index>())
}

fn changed(mut bytes: Vec<u8>, changes: &[(Index, usize, Index)]) -> Vec<u8> {
    for (place, length, scrap) in changes {
        let begins = place.index(bytes.len() + 1);
        let ends = bytes.len().min(begins + length);
        bytes.splice(begins..ends, SCRAPS[scrap.index(SCRAPS.len())].iter().copied());
    }
    bytes
}

#[test]
fn good_files_are_read_and_hold_what_must_hold() {
    for Reader { check, seeds, .. } in readers() {
        for seed in seeds {
            check(&seed);
        }
    }
}

#[test]
fn what_was_once_found_is_found_no_more() {
    for Reader { name, check, .. } in readers() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/finds").join(name);
        for find in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            check(&std::fs::read(find.path()).expect("it can be read"));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_good_file_with_bytes_changed_is_read_or_refused(
        which in any::<Index>(),
        seed in any::<Index>(),
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let readers = readers();
        let Reader { check, seeds, .. } = &readers[which.index(readers.len())];
        check(&changed(seeds[seed.index(seeds.len())].clone(), &changes));
    }

    #[test]
    fn any_bytes_are_read_or_refused(which in any::<Index>(), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let readers = readers();
        (readers[which.index(readers.len())].check)(&bytes);
    }
}
