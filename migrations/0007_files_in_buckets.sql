CREATE TABLE `closed_files` (
	`id` blob PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`size` integer NOT NULL,
	`kept` integer NOT NULL,
	CONSTRAINT "closed_files_id" CHECK(length("closed_files"."id") = 32),
	CONSTRAINT "closed_files_day" CHECK(length("closed_files"."day") = 10),
	CONSTRAINT "closed_files_size" CHECK("closed_files"."size" > 0),
	CONSTRAINT "closed_files_kept" CHECK("closed_files"."kept" in (0, 1))
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `files` ADD `day` text DEFAULT '' NOT NULL;