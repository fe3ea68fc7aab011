CREATE TABLE `requests` (
	`account` text PRIMARY KEY NOT NULL,
	`serial` integer NOT NULL,
	`until` text NOT NULL,
	`message` text,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE cascade
);
