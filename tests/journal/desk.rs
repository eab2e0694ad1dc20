//! Real files in a folder of their own.

use crate::room::entries;
use crate::room::wall;
use nhip::meeting::words::Entry;
use nhip::store::Disk;
use nhip::store::Store;
use nhip::store::Trouble;
use nhip::store::Wanted;
use nhip::store::real_disk;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

pub struct Desk {
    pub disk: Arc<dyn Disk>,
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { disk: real_disk(), folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn holding(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn open(&self, path: &Path) -> Result<(Store, Vec<Entry>), Trouble> {
        let opened = Store::open(&self.disk, path, Wanted::BegunOrPlace, wall());
        opened.map(|opened| (opened.store, opened.entries)).map_err(|fault| fault.trouble)
    }

    /// A store with so many presses in it.
    pub fn store(&self, name: &str, presses: u64) -> Store {
        let mut store = self.open(&self.path(name)).unwrap().0;
        for entry in entries(presses) {
            store.append(&entry).unwrap();
        }
        store
    }
}
