CREATE TABLE `files` (
	`id` blob PRIMARY KEY NOT NULL,
	`upload` blob NOT NULL,
	`size` integer NOT NULL,
	`kept` integer NOT NULL,
	CONSTRAINT "files_id" CHECK(length("files"."id") = 32),
	CONSTRAINT "files_upload" CHECK(length("files"."upload") = 16),
	CONSTRAINT "files_size" CHECK("files"."size" > 0),
	CONSTRAINT "files_kept" CHECK("files"."kept" in (0, 1))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `files_upload_unique` ON `files` (`upload`);--> statement-breakpoint
CREATE TABLE `upload_parts` (
	`upload` blob NOT NULL,
	`part` integer NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`upload`, `part`),
	FOREIGN KEY (`upload`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "upload_parts_part" CHECK("upload_parts"."part" >= 0),
	CONSTRAINT "upload_parts_hash" CHECK(length("upload_parts"."hash") = 32)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` blob PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`size` integer NOT NULL,
	CONSTRAINT "uploads_id" CHECK(length("uploads"."id") = 16),
	CONSTRAINT "uploads_day" CHECK(length("uploads"."day") = 10),
	CONSTRAINT "uploads_size" CHECK("uploads"."size" > 0)
) WITHOUT ROWID;
