// `ebs-manifests convert`: one conversion of one file, with what follows from it in the files beside.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { Argument, Command, Option } from "commander";
import {
  applyEdits,
  type ChangeOptions,
  conversionIds,
  createLanguageService,
  type FileFix,
  type LanguageService,
  type ObjectSymbol,
  type Say,
  type SourceChange,
  type Span,
  unwritable,
} from "../../core/index.ts";
import { newFilePatch, patchOf, writeFiles } from "./edits.ts";
import { type Input, readInputs } from "./inputs.ts";
import { readerSays } from "./language.ts";
import { type SettingsOptions, settingsFor, settingsOptions } from "./settings.ts";
import { status } from "./status.ts";

interface ConvertOptions extends SettingsOptions {
  readonly object?: string;
  readonly option?: readonly string[];
  readonly dryRun?: boolean;
}

export function convertCommand(): Command {
  const command = new Command("convert")
    .description("convert an object, and what refers to it in the files of its folder")
    .addArgument(new Argument("<conversion>", "which one").choices(conversionIds))
    .addArgument(new Argument("<file>", "the file that holds the object, or - for standard input"))
    .addOption(new Option("--object <Kind/name>", "the object, where the file holds several that can be converted"))
    .addOption(
      new Option(
        "--option <key=value>",
        "variant=…, words of the variant's title as title=…, the class of a new volume by its name as class=…, and class=own-file or class=here for a class that is added",
      ).argParser(collect),
    )
    .addOption(new Option("--dry-run", "write nothing, and print what would change as a unified diff"));
  for (const option of settingsOptions()) command.addOption(option);
  return command.action(convert);
}

async function convert(conversion: string, file: string, options: ConvertOptions): Promise<void> {
  const wishes = options.option ?? [];
  const unknown = wishes.find((wish) => !/^(?:variant|title|class)=/.test(wish));
  if (unknown !== undefined)
    return refuse(`There is no option ${unknown}: variant=…, title=…, class=…, class=own-file, class=here`);
  const { inputs, problems } = await readInputs(file === "-" ? [file] : [file, dirname(file)]);
  const settings = await settingsFor(options);
  const say = await readerSays();
  const service = createLanguageService((message) => process.stderr.write(`${message}\n`));
  for (const { file: name, text } of inputs) service.update(name, text);
  const input = inputs.find((each) => each.file === file);
  if (!input) return refuse(problems.join("\n") || `${file} is a folder: name the file that holds the object`);
  const span = spanOf(service, input, options.object);
  if (!span) return refuse(`${file} holds no ${options.object}`);
  const classes = placeOfClass(wishes);
  const changeBy = ({ change, storageClass }: Way) => change({ createsFiles: file !== "-", classes, storageClass });
  const offersAt = (where: Span) =>
    service
      .fixes(file, where, settings.config)
      .filter((fix) => fix.conversion !== undefined && kebab(fix.conversion.split(".")[0] ?? "") === conversion)
      .flatMap((fix) => wayMeant(fix, wishes, say) ?? []);
  const isOpen = ({ disabled }: Way) => !disabled;
  const offers = offersAt(span);
  const possible = distinct(offers.filter(isOpen), (way) => [say(way.title), changeBy(way)]);
  const [only, ...others] = possible;
  if (!only) {
    const reasons = offers.flatMap(({ disabled }) => (disabled ? [say(disabled)] : []));
    return refuse(reasons.join("\n") || `There is nothing for ${conversion} to convert in ${options.object ?? file}`);
  }
  if (others.length > 0) {
    const objects = options.object === undefined ? service.objectSymbols(file) : [];
    const list = choicesOf(possible, objects, (each) => offersAt(insideOf(each.span)).filter(isOpen), say);
    return refuse(`There are several ways; choose one, by the object or by an option:\n${list.join("\n")}`);
  }
  const change = changeBy(only);
  if (!change) return refuse(say(unwritable));
  try {
    await carryOut(change, inputs, options.dryRun === true);
  } catch (error) {
    return refuse(reasonOf(error));
  }
  for (const note of notesOf(change, say)) process.stderr.write(`note: ${note}\n`);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** A volume and its claim both offer what is done to the pair: the first of those that come to the same. */
function distinct<T>(all: readonly T[], outcome: (each: T) => unknown): readonly T[] {
  const known = new Set<string>();
  return all.filter((each) => {
    const key = JSON.stringify(outcome(each));
    return !known.has(key) && known.add(key);
  });
}

function refuse(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = status.unusable;
}

function spanOf(service: LanguageService, { file, text }: Input, object: string | undefined): Span | undefined {
  if (object === undefined) return { start: 0, end: text.length };
  const found = service.objectSymbols(file).find(({ name }) => name === object)?.span;
  return found && insideOf(found);
}

/** From the first character to the last, so that the next object, which may start where this one ends, is not meant. */
function insideOf({ start, end }: Span): Span {
  return { start, end: Math.max(start, end - 1) };
}

/** More than these nobody reads. */
const mostChoices = 20;

/** The options that choose one of `possible`, with what it is called: by its object where there are several, and by what tells it there. */
function choicesOf(
  possible: readonly Way[],
  objects: readonly ObjectSymbol[],
  offersOf: (object: ObjectSymbol) => readonly Way[],
  say: Say,
): readonly string[] {
  const groups: { readonly object: string | undefined; readonly offers: readonly Way[] }[] = [];
  let count = 0;
  for (const object of objects) {
    if (count > mostChoices) break;
    const offers = offersOf(object);
    count += offers.length;
    if (offers.length > 0) groups.push({ object: object.name, offers });
  }
  const isOne = groups.length <= 1;
  const choices = (isOne ? [{ object: undefined, offers: possible }] : groups).flatMap(({ object, offers }) =>
    offers.map((offer) => {
      const title = say(offer.title);
      const isAlone = offers.filter((each) => variantOf(each) === variantOf(offer)).length === 1;
      const option = isAlone ? `variant=${variantOf(offer)}` : `title=${shellWord(title)}`;
      const options = [
        ...(object === undefined ? [] : [`--object ${shellWord(object)}`]),
        ...(object !== undefined && offers.length === 1 ? [] : [`--option ${option}`]),
      ];
      return `  ${options.join(" ")}: ${title}`;
    }),
  );
  const more = Math.max(choices.length, possible.length) - mostChoices;
  return more > 0 ? [...choices.slice(0, mostChoices), `  and ${more} more`] : choices;
}

/** As it can be given to a shell: in quotes, where it is more than one plain word. */
function shellWord(text: string): string {
  return /^[\w./=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A conversion, with the class where it can be done with several. */
interface Way extends Pick<FileFix, "conversion" | "disabled" | "title" | "change"> {
  readonly storageClass?: string | undefined;
}

/** The conversion as the options want it, with the best of the classes that they leave; undefined where they want another. */
function wayMeant(fix: FileFix, wishes: readonly string[], say: Say): Way | undefined {
  const { conversion, disabled, change, choice } = fix;
  const ways: readonly Way[] = choice
    ? choice.ways.map((way) => ({ conversion, disabled, title: way.title, change, storageClass: way.name }))
    : [fix];
  return ways.find((way) => wishes.every((wish) => isMeant(way, wish, say)));
}

function isMeant(way: Way, wish: string, say: Say): boolean {
  const [, key, value = ""] = /^(\w+)=(.*)$/s.exec(wish) ?? [];
  if (key === "variant") return variantOf(way) === value;
  if (key === "title") return say(way.title).includes(value);
  return isPlace(value) || way.storageClass === value;
}

function isPlace(value: string | undefined): value is "own-file" | "here" {
  return value === "own-file" || value === "here";
}

/** Where a class that is added goes. */
function placeOfClass(wishes: readonly string[]): ChangeOptions["classes"] {
  return wishes.map((wish) => wish.replace(/^class=/, "")).findLast(isPlace);
}

function variantOf({ conversion = "" }: Way): string {
  return kebab(conversion.split(".")[1] ?? "default");
}

function kebab(words: string): string {
  return words.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function notesOf({ edits, created }: SourceChange, say: Say): readonly string[] {
  return [...new Set([...edits, ...created].flatMap(({ note }) => (note ? [say(note.words)] : [])))];
}

async function carryOut({ edits, created }: SourceChange, inputs: readonly Input[], isDry: boolean): Promise<void> {
  const added = created.map(({ uri: file, text }) => ({ file, text }));
  const changed = inputs.flatMap((input) => {
    const own = edits.filter(({ uri }) => uri === input.file);
    return own.length === 0 ? [] : [{ input, text: applyEdits(input.text, own) }];
  });
  if (isDry) {
    const taken = added.find(({ file }) => existsSync(file));
    if (taken) throw Object.assign(new Error(), { code: "EEXIST", path: taken.file });
    for (const { file, text } of added) process.stdout.write(newFilePatch(file, text));
    for (const { input, text } of changed) process.stdout.write(patchOf(input, text));
    return;
  }
  // New files first: where one cannot be made, nothing is changed.
  await writeFiles([...added, ...changed.filter(({ input }) => input.file !== "-")]);
  for (const { file } of added) process.stdout.write(`created ${file}\n`);
  for (const { input, text } of changed) process.stdout.write(input.file === "-" ? text : `converted ${input.file}\n`);
}

function reasonOf(error: unknown): string {
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  return code === "EEXIST" ? `${dest ?? path} is there already: nothing was changed` : message;
}
