import { SaxesParser, type SaxesTagNS } from 'saxes'

/** The elements of an XML file, in their order; throws where it isn't well-formed XML 1.0 with namespaces. */
export function elementsOf(xml: string): SaxesTagNS[] {
  const elements: SaxesTagNS[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', element => elements.push(element))
  parser.write(xml).close()
  return elements
}
export const valueOf = (element: SaxesTagNS, attribute: string) => element.attributes[attribute]?.value
