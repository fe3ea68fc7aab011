CREATE TABLE `profiles` (
	`account` text PRIMARY KEY NOT NULL,
	`serial` integer NOT NULL,
	`message` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`key`) ON UPDATE no action ON DELETE cascade
);
