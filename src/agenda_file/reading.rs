//! Floor 1. From the bytes of a file to what it says and all that is wrong with it.

use ron::Deserializer;

use super::beside::text_of;
use super::leaf::Leaf;
use super::page::Faults;
use super::page::Page;
use super::syntax::is_ron;

/// What a file says, and all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// What it says; none if there is an error.
    pub found: Option<T>,
    /// Errors and warnings.
    pub faults: Faults,
}

impl<T> Reading<T> {
    /// Keeps what was found unless there is an error.
    pub(super) fn new((found, faults): (Option<T>, Faults)) -> Self {
        Self { found: found.filter(|_| faults.errors() == 0), faults }
    }
}

/// Reads one file with one reader; the value may be patched up where there are faults.
pub(super) fn read_page<T>(name: &str, bytes: &[u8], read: impl FnOnce(Leaf<'_>) -> Option<T>) -> (Option<T>, Faults) {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err((at, kind)) => {
            let page = Page::new(name, &String::from_utf8_lossy(&bytes[..at]));
            page.fault(at..at, kind);
            return (None, page.into_faults());
        }
    };
    let page = Page::new(name, text);
    let found = if is_ron(&page) { whole(&page).and_then(read) } else { None };
    (found, page.into_faults())
}

/// The whole file as one value, after its attributes.
pub(super) fn whole(page: &Page) -> Option<Leaf<'_>> {
    let reader = Deserializer::from_str(&page.mask.masked).ok()?;
    Some(Leaf::new(page, reader.remainder()))
}
