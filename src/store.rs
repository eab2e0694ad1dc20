//! Floor 5. Files: where meetings lie, the one writer and its lock, the readers that follow, drafts. Nothing else touches the disk for them.
//!
//! A press is on disk before it is believed. After a write that failed nothing more is written to that file.

mod disk;
mod draft;
mod fault;
mod folders;
mod follow;
mod list;
mod lock;
mod looking;
mod names;
mod outside;
mod reader;
mod real;
mod saving;

pub use disk::Disk;
pub use disk::DiskFile;
pub use disk::Facts;
pub use disk::How;
pub use draft::draft_path;
pub use draft::read_draft;
pub use draft::write_draft;
pub use fault::Fault;
pub use fault::Trouble;
pub use folders::Place;
pub use folders::Shelf;
pub use folders::data_folder;
pub use folders::offered_folders;
pub use folders::stem;
pub use follow::Follow;
pub use follow::follow;
pub use follow::follow_with;
pub use list::About;
pub use list::Found;
pub use list::copies;
pub use list::list;
pub use list::list_live;
pub use list::look_at;
pub use lock::Holder;
pub use lock::holder;
pub use lock::is_live;
pub use looking::LARGEST;
pub use looking::read_journal;
pub use names::lock_path;
pub use names::torn_path;
pub use outside::read_outside;
pub use reader::News;
pub use reader::Reader;
pub use real::RealDisk;
pub use real::real_disk;
pub use saving::Opening;
pub use saving::Store;
pub use saving::Torn;
pub use saving::Wanted;
