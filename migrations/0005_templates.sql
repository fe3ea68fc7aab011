CREATE TABLE `templates` (
	`id` integer PRIMARY KEY NOT NULL,
	`serial` integer NOT NULL,
	`box` blob NOT NULL,
	CONSTRAINT "templates_single" CHECK("templates"."id" = 1)
);
