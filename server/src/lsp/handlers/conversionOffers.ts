// `ebsManifests/conversionOffers`: what a conversion can do in a whole file, for a client whose command asks for it.
import type { CancellationToken } from "vscode-languageserver";
import { conversions, needsOf } from "../../core/index.ts";
import { type Offer, offersAt } from "../offers.ts";
import { workspaceRead } from "../place.ts";
import type { ConversionOffer, ConversionOffers, ConversionOffersParams } from "../protocol.ts";
import type { Shell } from "../shell.ts";
import { canonicalUri } from "../uris.ts";
import { choosing, conversionKind, isWithin } from "./codeAction.ts";

export function conversionOffers(shell: Shell) {
  return async (params: ConversionOffersParams, token: CancellationToken): Promise<ConversionOffers | null> => {
    const { position, conversion: id } = params;
    const uri = canonicalUri(params.uri);
    const conversion = conversions.find((each) => each.id === id);
    await workspaceRead(shell, uri, token);
    if (!conversion || !shell.service.has(uri)) return null;
    const whole = shell.positions.range(uri, { start: 0, end: shell.service.text(uri)?.length ?? 0 });
    const { start: cursor } = shell.positions.span(uri, { start: position, end: position });
    const offers = offersAt(shell, uri, whole).filter(
      ({ fix }) => fix.conversion !== undefined && isWithin(conversionKind(fix.conversion), conversionKind(id)),
    );
    return {
      offers: offers
        .toSorted((a, b) => placeOf(a).start - placeOf(b).start)
        .map((offer) => worded(shell, uri, offer, cursor)),
      needs: shell.say(needsOf(conversion)),
    };
  };
}

function worded(shell: Shell, uri: string, offer: Offer, cursor: number): ConversionOffer {
  const { positions, say } = shell;
  const { fix, key } = offer;
  const { span, object } = fix.document;
  const kind = fix.conversion === undefined ? {} : { kind: conversionKind(fix.conversion) };
  const action = { title: say(fix.title), ...kind };
  return {
    action: fix.disabled
      ? { ...action, disabled: { reason: say(fix.disabled) } }
      : (choosing(shell, action, offer) ?? { ...action, data: key }),
    ...(object ? { object: [object.kind, ...(object.name === undefined ? [] : [object.name])].join(" ") } : {}),
    line: positions.range(uri, placeOf(offer)).start.line,
    isHere: span.start <= cursor && cursor <= span.end,
  };
}

function placeOf({ fix: { document } }: Offer) {
  return document.object?.span ?? document.span;
}
