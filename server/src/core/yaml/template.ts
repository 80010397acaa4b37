// Whether a text is a template: not yet a manifest, so that most of what it says is not said of any object.

const goTemplate =
  /\{\{-?\s*(?:[.$(]|(?:if|else|end|range|with|include|template|define|toYaml|tpl|block|printf|default|quote|required|lookup|nindent)\b|\/\*)/;
/** Values of EBS tags are Go templates that the CSI driver itself fills in, so these do not make a manifest a template. */
const driverVariable =
  /\{\{-?\s*(?:(?:toUpper|toLower|field|substring|contains)\b[^{}]*)?\.(?:PVCName|PVCNamespace|PVName|VolumeSnapshotName|VolumeSnapshotNamespace|VolumeSnapshotContentName)\b[^{}]*\}\}/g;
const jinja = /\{%-?\s*\w+/;

/** Of one YAML document's text. */
export function isTemplate(text: string): boolean {
  if (text.includes("{%") && jinja.test(text)) return true;
  if (!text.includes("{{")) return false;
  return goTemplate.test(text.replace(driverVariable, ""));
}

/** A shell-style variable that another tool fills in before the manifest is applied: `${SIZE}`, `$(SIZE)`, `{{ size }}`. */
export function isVariable(text: string): boolean {
  return /\$\{[^{}]+\}|\$\([^()]+\)|\{\{[^{}]*\}\}|^\$[A-Za-z_]\w*$|%%[\w.]+%%|@@\w+@@/.test(text);
}
