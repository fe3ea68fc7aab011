CREATE TABLE `accounts` (
	`key` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`login_check` text NOT NULL,
	`roles` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `arrivals` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`removal` blob NOT NULL,
	`envelope` blob NOT NULL,
	CONSTRAINT "arrivals_id_bytes" CHECK(length("arrivals"."id") = 16),
	CONSTRAINT "arrivals_removal" CHECK(length("arrivals"."removal") = 32)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arrivals_id_unique` ON `arrivals` (`id`);--> statement-breakpoint
CREATE TABLE `intake` (
	`account` text PRIMARY KEY NOT NULL,
	`message` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `newsroom` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`directory` text NOT NULL,
	`serial` integer NOT NULL,
	`stanzas` integer NOT NULL,
	`previous_stanzas` integer,
	`previous_until` text,
	CONSTRAINT "newsroom_single" CHECK("newsroom"."id" = 1),
	CONSTRAINT "newsroom_previous" CHECK(("newsroom"."previous_stanzas" is null) = ("newsroom"."previous_until" is null))
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` blob PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_hash" CHECK(length("sessions"."token_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE `tips` (
	`day` text NOT NULL,
	`id` blob NOT NULL,
	`removal` blob NOT NULL,
	`envelope` blob NOT NULL,
	PRIMARY KEY(`day`, `id`),
	CONSTRAINT "tips_day" CHECK(length("tips"."day") = 10),
	CONSTRAINT "tips_id_bytes" CHECK(length("tips"."id") = 16),
	CONSTRAINT "tips_removal" CHECK(length("tips"."removal") = 32)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `tips_id` ON `tips` (`id`);
