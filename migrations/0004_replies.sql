CREATE TABLE `replies` (
	`mailbox` blob NOT NULL,
	`id` blob NOT NULL,
	`day` text NOT NULL,
	`envelope` blob NOT NULL,
	PRIMARY KEY(`mailbox`, `id`),
	CONSTRAINT "replies_mailbox" CHECK(length("replies"."mailbox") = 32),
	CONSTRAINT "replies_id" CHECK(length("replies"."id") = 16),
	CONSTRAINT "replies_day" CHECK(length("replies"."day") = 10)
) WITHOUT ROWID;
